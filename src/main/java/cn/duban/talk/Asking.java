package cn.duban.talk;

import java.util.List;

/// A question to a contact.
///
/// @param about numbers of the tasks to choose from
public record Asking(String text, List<Integer> about) {}
