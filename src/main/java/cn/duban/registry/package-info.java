/// What the notice says: tasks, units, leaders, targets, periods. JDK only.
@NullMarked
package cn.duban.registry;

import org.jspecify.annotations.NullMarked;
