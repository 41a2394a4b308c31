package cn.duban.sandbox;

import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// DingTalk's stream gateway: hands out tickets, holds the connections, and delivers what is said to one of them.
final class Gateway implements AutoCloseable {

    static final String BOT_TOPIC = "/v1.0/im/bot/messages/get";

    private static final int TRIES = 3;

    private final Ground ground;
    private final DingtalkTokens tokens;
    private final int port;
    private final ConcurrentHashMap<String, Long> tickets = new ConcurrentHashMap<>();
    private final List<GatewayConnection> connections = new CopyOnWriteArrayList<>();
    private final ReentrantLock joining = new ReentrantLock();
    private final Condition joined = joining.newCondition();

    /// @param port of the TLS side
    Gateway(Ground ground, DingtalkTokens tokens, int port) {
        this.ground = ground;
        this.tokens = tokens;
        this.port = port;
    }

    /// Hands out a ticket for one connection.
    Answer open(Call call) {
        if (!tokens.holdsSecret(DingtalkStandIn.body(call), "clientId", "clientSecret")) {
            throw Refusal.dingtalk(401, "authFailed", "鉴权失败");
        }
        var ticket = UUID.randomUUID().toString();
        tickets.values().removeIf(this::isOld);
        tickets.put(ticket, System.nanoTime());
        return Answer.ok(Json.object().put("endpoint", "wss://localhost:" + port + "/connect").put("ticket", ticket));
    }

    private boolean isOld(long made) {
        return System.nanoTime() - made > ground.waits().ticket().toNanos();
    }

    /// Opens the connection for a good ticket.
    Answer connect(Call call) {
        var made = tickets.remove(call.query("ticket"));
        if (made == null || isOld(made)) {
            throw Refusal.dingtalk(401, "invalidTicket", "ticket无效或已过期");
        }
        var connection = new GatewayConnection(this, ground.clock());
        return new Answer.Upgrade(ServerEndpointConfig.Builder.create(GatewayConnection.class, "/connect")
                .configurator(new ServerEndpointConfig.Configurator() {

                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(connection);
                    }
                })
                .build());
    }

    void joined(GatewayConnection connection) {
        if (ground.faults().strikes(Platform.DINGTALK, Fault.STREAM_DROPPED)) {
            connection.drop();
            return;
        }
        joining.lock();
        try {
            connections.add(connection);
            joined.signalAll();
        } finally {
            joining.unlock();
        }
    }

    void left(GatewayConnection connection) {
        connections.remove(connection);
    }

    /// Delivers a bot message to one of the connections, again where it is not acknowledged in time.
    ///
    /// @param data the message as JSON text
    /// @throws Rejected when there is no connection, or nobody acknowledges it
    void deliver(String data) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            if (connection().deliver(BOT_TOPIC, data, ground.waits().ack())) {
                return;
            }
        }
        throw new Rejected(502, "机器人 " + TRIES + " 次都没有确认收到这条消息。");
    }

    /// Any of the connections, waiting a little for a client that is just connecting again.
    private GatewayConnection connection() {
        var left = ground.waits().ack().toNanos();
        joining.lock();
        try {
            while (connections.isEmpty() && left > 0) {
                left = joined.awaitNanos(left);
            }
            var open = List.copyOf(connections);
            if (open.isEmpty()) {
                throw new Rejected(503, "没有客户端连着钉钉的 Stream 长连接，消息送不到；服务可能正在重连，请稍后再试。");
            }
            return open.get(ThreadLocalRandom.current().nextInt(open.size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(503, "沙箱正在停止。");
        } finally {
            joining.unlock();
        }
    }

    /// Closes all connections at once, without the notice that DingTalk gives of a planned end.
    void drop() {
        connections.forEach(GatewayConnection::drop);
    }

    /// Asks every connection for a sign of life, and drops those that gave none since the last time.
    void ping() {
        connections.forEach(GatewayConnection::ping);
    }

    @Override
    public void close() {
        connections.forEach(GatewayConnection::end);
    }
}
