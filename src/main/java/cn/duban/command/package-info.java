/// The orders that staff and leaders give, chapter by chapter (指令).
@NullMarked
package cn.duban.command;

import org.jspecify.annotations.NullMarked;
