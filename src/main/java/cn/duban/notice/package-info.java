/// Reads an official notice into a registry and a list of anomalies for a person to settle.
@NullMarked
package cn.duban.notice;

import org.jspecify.annotations.NullMarked;
