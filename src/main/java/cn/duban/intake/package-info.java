/// A notice on its way to become a registry: what was read, what staff settled about it, and what comes of both.
@NullMarked
package cn.duban.intake;

import org.jspecify.annotations.NullMarked;
