/// What contacts' own words mean: a deterministic grammar over normalised Chinese text, without model, clock or network.
@NullMarked
package cn.duban.understanding;

import org.jspecify.annotations.NullMarked;
