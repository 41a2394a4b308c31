/// The sentences of outgoing texts, as templates that an office may change.
@NullMarked
package cn.duban.wording;

import org.jspecify.annotations.NullMarked;
