/// What the office decides about who does what until when: settling, requests, closing, changes.
@NullMarked
package cn.duban.duty;

import org.jspecify.annotations.NullMarked;
