/// Files handed in for tasks (佐证材料): what may be kept, and where it is.
@NullMarked
package cn.duban.exhibit;

import org.jspecify.annotations.NullMarked;
