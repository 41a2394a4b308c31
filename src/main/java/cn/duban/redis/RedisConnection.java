package cn.duban.redis;

import java.time.Duration;
import javax.net.ssl.SSLParameters;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.Pool;

/// A pool of connections to one Redis, safe for any number of threads.
public final class RedisConnection implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(3);
    /// Never negative: commons-pool2 then spins for ever when virtual threads meet a cold pool.
    private static final Duration POOL_WAIT = Duration.ofSeconds(2);
    private static final int POOL_SIZE = 16;
    private static final int PREFILLED = 4;

    private final RedisAddress address;
    private final RedisClient client;

    private RedisConnection(RedisAddress address, RedisClient client) {
        this.address = address;
        this.client = client;
    }

    /// Opens the pool with its first connections made.
    ///
    /// @throws RedisFault if that Redis does not answer or refuses the password
    public static RedisConnection open(RedisAddress address) {
        var client = client(address, pool(POOL_SIZE, PREFILLED), REPLY_TIMEOUT);
        try {
            client.getPool().preparePool();
            client.ping();
            return new RedisConnection(address, client);
        } catch (Exception e) {
            client.close();
            throw new RedisFault("连不上 Redis " + address + "：" + reason(e) + "。请检查地址、口令和网络", e);
        }
    }

    /// Whether Redis answers a ping now.
    public boolean answers() {
        try {
            return client.ping().equals("PONG");
        } catch (JedisException e) {
            return false;
        }
    }

    public RedisAddress address() {
        return address;
    }

    @Override
    public void close() {
        client.close();
    }

    RedisClient client() {
        return client;
    }

    /// Drops the idle connections: after one has broken, the others of the same server have too.
    void forgetIdle() {
        Pool<Connection> pool = client.getPool();
        pool.clear();
    }

    /// A client with one connection of its own for reads that block, so that they never use up the pool.
    ///
    /// @param longestBlock the longest time one read will block at the server
    RedisClient blockingClient(Duration longestBlock) {
        return client(address, pool(1, 0), longestBlock.plus(REPLY_TIMEOUT));
    }

    private static RedisClient client(RedisAddress address, ConnectionPoolConfig pool, Duration blockingTimeout) {
        return RedisClient.builder()
                .hostAndPort(address.host(), address.port())
                .clientConfig(settings(address, blockingTimeout))
                .poolConfig(pool)
                .build();
    }

    static JedisClientConfig settings(RedisAddress address, Duration blockingTimeout) {
        var settings = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) CONNECT_TIMEOUT.toMillis())
                .socketTimeoutMillis((int) REPLY_TIMEOUT.toMillis())
                .blockingSocketTimeoutMillis((int) blockingTimeout.toMillis())
                .user(address.user())
                .password(address.password())
                .database(address.database())
                .clientName("duban")
                .ssl(address.encrypted());
        if (address.encrypted()) {
            // Without this the JDK takes any trusted certificate, whatever host it was given to.
            var tls = new SSLParameters();
            tls.setEndpointIdentificationAlgorithm("HTTPS");
            settings.sslParameters(tls);
        }
        return settings.build();
    }

    private static ConnectionPoolConfig pool(int size, int prefilled) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(size);
        pool.setMaxIdle(size);
        pool.setMinIdle(prefilled);
        pool.setMaxWait(POOL_WAIT);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static String reason(Throwable fault) {
        var root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
