package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The self-signed certificate of the DingTalk gateway, and a trust store with it and all that the JDK trusts.
/// Both are made once and kept.
///
/// @param keyStore PKCS #12 file with the private key
/// @param trustStore PKCS #12 file for the client
/// @param password of both
record GatewayCertificate(Path keyStore, Path trustStore, String password) {

    private static final String ALIAS = "sandbox-gateway";

    static GatewayCertificate in(Path folder, String password) {
        var certificate = new GatewayCertificate(folder.resolve("gateway.p12"), folder.resolve("trust.p12"), password);
        try {
            if (!Files.exists(certificate.trustStore)) {
                Files.deleteIfExists(certificate.keyStore);
                certificate.makeKey();
                certificate.makeTrustStore();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the gateway's certificate in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make the gateway's certificate in " + folder, e);
        }
        return certificate;
    }

    /// The JDK can read certificates but has no public way to make one: its own tool does.
    private void makeKey() throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var builder = new ProcessBuilder(List.of(keytool, "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname",
                "secp256r1", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "3650",
                "-storetype", "PKCS12", "-keystore", keyStore.toString(), "-storepass:env", "DUBAN_STORE"));
        builder.environment().put("DUBAN_STORE", password);
        var process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool failed");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("stopped while keytool was at work", e);
        }
        Private.only(keyStore);
    }

    private void makeTrustStore() throws IOException, GeneralSecurityException {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        var cacerts = KeyStore.getInstance(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                .toFile(), (char[]) null);
        for (var alias : java.util.Collections.list(cacerts.aliases())) {
            trust.setCertificateEntry(alias, cacerts.getCertificate(alias));
        }
        var own = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
        trust.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
        var fresh = trustStore.resolveSibling("trust.p12.new");
        try (var out = Files.newOutputStream(fresh)) {
            trust.store(out, password.toCharArray());
        }
        Private.only(fresh);
        Files.move(fresh, trustStore);
    }

    @Override
    public String toString() {
        return "gateway certificate in " + keyStore.getParent();
    }
}
