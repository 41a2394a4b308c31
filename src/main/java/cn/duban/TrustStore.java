package cn.duban;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The trust store of the whole JVM, until closed: the stream client knows no other, and reads it at each connection.
///
/// @param former system properties as they were before; null for those that were not set
record TrustStore(Map<String, @Nullable String> former) implements AutoCloseable {

    static TrustStore use(Path file, String password) {
        var former = new HashMap<String, @Nullable String>();
        set("javax.net.ssl.trustStore", file.toString(), former);
        set("javax.net.ssl.trustStorePassword", password, former);
        return new TrustStore(former);
    }

    private static void set(String property, String value, Map<String, @Nullable String> former) {
        former.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    @Override
    public void close() {
        former.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }

    @Override
    public String toString() {
        // One of them is a password.
        return "TrustStore[***]";
    }
}
