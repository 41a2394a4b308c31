package cn.duban.wecom;

/// A way to answer once the response is gone.
interface Afterwards {

    /// Whether there is one for a message.
    boolean reaches(Incoming.Said said);

    /// Sends the answer; where it fails, only the log tells.
    ///
    /// @param markdown of any length
    void send(Incoming.Said said, String markdown);
}
