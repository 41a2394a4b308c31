package cn.duban.exhibit;

/// The place where files are kept cannot be written or read.
public final class ExhibitsUnavailable extends RuntimeException {

    public ExhibitsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
