/// What was done, shown and undone (留痕, 撤销).
@NullMarked
package cn.duban.trail;

import org.jspecify.annotations.NullMarked;
