/// Quartz and nothing else.
@NullMarked
package cn.duban.schedule;

import org.jspecify.annotations.NullMarked;
