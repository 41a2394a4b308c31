/// What leaders have to say on tasks (批示), how it reaches the units, and what these answer.
@NullMarked
package cn.duban.comment;

import org.jspecify.annotations.NullMarked;
