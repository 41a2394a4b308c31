/// Wires everything and reads the settings.
@NullMarked
package cn.duban;

import org.jspecify.annotations.NullMarked;
