/// From a moment to commands: rounds, steps, working days.
@NullMarked
package cn.duban.plan;

import org.jspecify.annotations.NullMarked;
