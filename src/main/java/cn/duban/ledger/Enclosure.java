package cn.duban.ledger;

/// A file that goes with a message, or that staff sent to be imported; its content is kept elsewhere, under its hash.
///
/// @param name as it is to be called
/// @param type by its content, e.g. `pdf`
/// @param sha256 of its content, 64 hexadecimal digits
public record Enclosure(String name, String type, String sha256) {}
