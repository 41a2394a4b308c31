package cn.duban.sandbox;

/// A picture or file in a conversation.
///
/// @param id the stand-in's id of it
/// @param name as its sender called it
record Sent(String id, String name, boolean picture) {

    /// What is shown of it in words.
    String label() {
        return (picture ? "[图片] " : "[文件] ") + name;
    }
}
