package cn.duban.sandbox;

/// The stand-ins' server cannot start, most likely because its port is another program's; says what to do.
public final class NotStarted extends IllegalStateException {

    NotStarted(int port, Throwable cause) {
        super("沙箱端口 " + port + " 无法启动，可能已被占用", cause);
    }
}
