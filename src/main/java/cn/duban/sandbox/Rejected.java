package cn.duban.sandbox;

/// A request to the control API that cannot be met as it stands; the message says why, in Chinese.
final class Rejected extends RuntimeException {

    private final int status;

    Rejected(String message) {
        this(400, message);
    }

    /// @param status HTTP status to answer with
    Rejected(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
