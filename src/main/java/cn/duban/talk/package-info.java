/// From what somebody typed to an answer: utterance, intent, permission, dialogue, wording.
@NullMarked
package cn.duban.talk;

import org.jspecify.annotations.NullMarked;
