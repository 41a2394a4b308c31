/// The ladder of urging: press notes, supervision orders, rests from them, and what will go out.
@NullMarked
package cn.duban.order;

import org.jspecify.annotations.NullMarked;
