package cn.duban.redis;

import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/// Users of a Redis with a name, a password and rights.
final class TestUsers {

    private TestUsers() {}

    /// @param rules as ACL SETUSER takes them
    static void add(RedisConnection owner, String name, String... rules) {
        var command = new CommandArguments(Protocol.Command.ACL).add("SETUSER").add(name).add("on");
        for (var rule : rules) {
            command.add(rule);
        }
        owner.client().executeCommand(command);
    }
}
