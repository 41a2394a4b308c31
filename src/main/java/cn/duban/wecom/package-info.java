/// WeCom callbacks in, WeCom channel out (WxJava).
@NullMarked
package cn.duban.wecom;

import org.jspecify.annotations.NullMarked;
