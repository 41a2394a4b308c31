package cn.duban.document;

/// What became of loading a file.
public sealed interface Loading {

    /// It was read.
    record Loaded(Document document) implements Loading {}

    /// It was not, and nothing of it is used.
    ///
    /// @param reason what is wrong and what to do, in Chinese
    record Refused(String reason) implements Loading {}
}
