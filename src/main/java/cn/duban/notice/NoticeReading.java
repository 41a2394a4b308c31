package cn.duban.notice;

/// What became of reading an office's file.
public sealed interface NoticeReading {

    /// It holds tasks.
    record Read(FoundNotice notice) implements NoticeReading {}

    /// It could not be read, or holds no list of tasks; nothing of it is used.
    ///
    /// @param reason what is wrong and what to do, in Chinese
    record Refused(String reason) implements NoticeReading {}
}
