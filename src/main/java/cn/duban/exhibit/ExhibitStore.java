package cn.duban.exhibit;

import java.util.Optional;

/// Where files are kept, each under the SHA-256 of its content. Safe for many threads.
public interface ExhibitStore {

    /// Keeps a file, which is on disk when this returns. One that is already there is left as it is.
    ///
    /// @return its SHA-256, 64 hexadecimal digits in lower case
    /// @throws ExhibitsUnavailable when it could not be kept
    String keep(byte[] content);

    /// The file of that SHA-256; empty where there is none, or where what is there is another content.
    ///
    /// @throws ExhibitsUnavailable when it cannot be read
    Optional<byte[]> find(String sha256);
}
