/// The quarter's formal document: its draft, its issue, and how people read it (督查通报).
@NullMarked
package cn.duban.bulletin;

import org.jspecify.annotations.NullMarked;
