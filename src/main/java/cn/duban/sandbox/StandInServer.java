package cn.duban.sandbox;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.modeler.Registry;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.websocket.server.WsSci;

/// The stand-ins' own web server: one port of plain HTTP and one of TLS, both on the loopback address only.
final class StandInServer implements AutoCloseable {

    private static final long FILE_LIMIT = 21L << 20;

    private final Tomcat tomcat = new Tomcat();
    private final Connector plain;
    private final Connector tls;

    /// Starts it.
    ///
    /// @param port of plain HTTP, 0 for any free one
    /// @throws NotStarted when it cannot start, for instance because the port is taken
    StandInServer(int port, Path folder, StandIns standIns, GatewayCertificate certificate) {
        Registry.disableRegistry();
        tomcat.setBaseDir(folder.toAbsolutePath().toString());
        tomcat.setSilent(true);
        plain = connector(port);
        tls = secured(connector(0), certificate);
        tomcat.setConnector(plain);
        tomcat.getService().addConnector(tls);
        context(standIns, folder);
        start(port);
    }

    private void start(int port) {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            close();
            throw new NotStarted(port, e);
        }
    }

    private static Connector connector(int port) {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("useVirtualThreads", "true");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setThrowOnFailure(true);
        return connector;
    }

    private static Connector secured(Connector connector, GatewayCertificate certificate) {
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        var host = new SSLHostConfig();
        var key = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        key.setCertificateKeystoreFile(certificate.keyStore().toAbsolutePath().toString());
        key.setCertificateKeystorePassword(certificate.password());
        key.setCertificateKeystoreType("PKCS12");
        host.addCertificate(key);
        connector.addSslHostConfig(host);
        return connector;
    }

    private void context(StandIns standIns, Path folder) {
        var context = (StandardContext) tomcat.addContext("", folder.toAbsolutePath().toString());
        context.setParentClassLoader(StandInServer.class.getClassLoader());
        // Without these, stopping warns about packages of the JDK that are closed to Tomcat.
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.addServletContainerInitializer(new WsSci(), null);
        context.getPipeline().addValve(new Cutter());
        serve(context, standIns, folder);
    }

    private static void serve(Context context, StandIns standIns, Path folder) {
        var wrapper = Tomcat.addServlet(context, "stand-ins", standIns);
        wrapper.setMultipartConfigElement(new MultipartConfigElement(folder.toAbsolutePath().toString(), FILE_LIMIT,
                FILE_LIMIT, 0));
        context.addServletMapping("/", "stand-ins");
    }

    /// Cuts the connection where a handler asks for it.
    private static final class Cutter extends ValveBase {

        Cutter() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(StandIns.CUT) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }

    int port() {
        return plain.getLocalPort();
    }

    int tlsPort() {
        return tls.getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the sandbox's server does not stop", e);
        }
    }
}
