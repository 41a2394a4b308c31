package cn.duban.document;

/// Says for people why a file is refused.
final class Unreadable extends Exception {

    Unreadable(String reason) {
        super(reason);
    }

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
