package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/// What the stand-ins expect their client to know; drawn at random once for a data folder.
record Secrets(
        String corpId,
        String appSecret,
        String appToken,
        String appAesKey,
        String robotToken,
        String robotAesKey,
        String clientId,
        String clientSecret,
        String storePassword) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// Those of the folder, drawn now if there are none yet.
    static Secrets in(Path folder) {
        var file = folder.resolve("secrets.json");
        try {
            if (Files.exists(file)) {
                return Json.MAPPER.readValue(Files.readString(file), Secrets.class);
            }
            var secrets = drawn(new SecureRandom());
            keep(secrets, file);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sandbox's secrets in " + file, e);
        }
    }

    private static void keep(Secrets secrets, Path file) throws IOException {
        var fresh = file.resolveSibling("secrets.json.new");
        Files.writeString(fresh, "");
        Private.only(fresh);
        Files.writeString(fresh, Json.MAPPER.writeValueAsString(secrets));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Secrets drawn(SecureRandom random) {
        return new Secrets("ww" + letters(random, 16), letters(random, 43), letters(random, 24), letters(random, 43),
                letters(random, 24), letters(random, 43), "ding" + letters(random, 16), letters(random, 64),
                letters(random, 24));
    }

    private static String letters(SecureRandom random, int length) {
        var text = new StringBuilder();
        random.ints(length, 0, LETTERS.length()).forEach(index -> text.append(LETTERS.charAt(index)));
        return text.toString();
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
