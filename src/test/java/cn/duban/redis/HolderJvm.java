package cn.duban.redis;

import java.io.IOException;
import java.nio.file.Path;

/// A program that starts a Redis of its own and then waits to be killed.
final class HolderJvm {

    private HolderJvm() {}

    public static void main(String[] folder) throws IOException {
        var redis = RedisProcess.start(Path.of(folder[0]));
        System.out.println(redis.address().port());
        System.in.read();
        redis.close();
    }

    static Process start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), HolderJvm.class.getName(),
                folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
