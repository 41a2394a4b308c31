/// Quartz, which says when it is time, and nothing else.
@NullMarked
package cn.duban.schedule;

import org.jspecify.annotations.NullMarked;
