/// Who is speaking, of which registry, and as what; then whoever may answer them.
@NullMarked
package cn.duban.reception;

import org.jspecify.annotations.NullMarked;
