/// Views of the ledger for leaders and staff, and their layout.
@NullMarked
package cn.duban.digest;

import org.jspecify.annotations.NullMarked;
