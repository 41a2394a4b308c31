/// Messages on their way out: channel, dispatcher, pace, retry, splitting.
@NullMarked
package cn.duban.delivery;

import org.jspecify.annotations.NullMarked;
