/// Stand-ins for both platforms and the console; speaks only their wire protocols.
@NullMarked
package cn.duban.sandbox;

import org.jspecify.annotations.NullMarked;
