/// What has happened, what may happen next, and the one who writes it down.
@NullMarked
package cn.duban.ledger;

import org.jspecify.annotations.NullMarked;
