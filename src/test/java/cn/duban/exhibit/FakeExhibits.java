package cn.duban.exhibit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files in memory.
public final class FakeExhibits implements ExhibitStore {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile boolean broken;

    @Override
    public String keep(byte[] content) {
        if (broken) {
            throw new ExhibitsUnavailable("磁盘已满", new IllegalStateException("broken"));
        }
        var hash = Sha256.of(content);
        files.put(hash, content.clone());
        return hash;
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return Optional.ofNullable(files.get(sha256)).map(byte[]::clone);
    }

    /// Keeps nothing from now on.
    public void breakDown() {
        broken = true;
    }

    public int count() {
        return files.size();
    }
}
