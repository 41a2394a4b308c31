/// The journal and leases in Redis, and the Redis process of our own.
@NullMarked
package cn.duban.redis;

import org.jspecify.annotations.NullMarked;
