/// Files that contacts send with what they report: taken in, put to their task, shown to staff (佐证材料).
@NullMarked
package cn.duban.filing;

import org.jspecify.annotations.NullMarked;
