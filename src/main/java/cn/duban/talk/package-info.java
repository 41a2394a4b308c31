/// What somebody said and who said it, and what every answer has in common: names, figures, units, what must not be
/// kept.
@NullMarked
package cn.duban.talk;

import org.jspecify.annotations.NullMarked;
