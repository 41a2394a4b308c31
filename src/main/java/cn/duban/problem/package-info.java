/// Problems that stand in the way of tasks, the visits paid to them, and how they are closed.
@NullMarked
package cn.duban.problem;

import org.jspecify.annotations.NullMarked;
