/// DingTalk stream in, DingTalk channel out (Open SDK).
@NullMarked
package cn.duban.dingtalk;

import org.jspecify.annotations.NullMarked;
