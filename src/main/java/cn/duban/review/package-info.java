/// Reviewing what units report: the queue, passing, returning, and the lights that staff set.
@NullMarked
package cn.duban.review;

import org.jspecify.annotations.NullMarked;
