package cn.duban.talk;

import java.util.List;

/// The question the bot had put just before.
///
/// @param about numbers of the tasks it was about, in the order they were named
/// @param kind `which-task`, `which-percent`, `which-item` or `confirm`
record Asked(String question, List<Integer> about, String kind) {

    Asked {
        about = List.copyOf(about);
    }
}
