package cn.duban.notice;

/// One name that was cut out of a cell or a passage.
///
/// @param read as printed, with the blanks and line ends in it
/// @param name without inner spaces and marks
/// @param leads whether the notice marks it as leading
record CutName(Sort sort, String read, String name, boolean leads) {

    /// What a name stands for.
    enum Sort {
        UNIT, UNIT_GROUP, PERSON, LEADER_GROUP, UNKNOWN
    }

    boolean is(Sort other) {
        return sort == other;
    }

    boolean hasInnerSpace() {
        return read.contains(" ");
    }

    boolean hasLineEnd() {
        return read.contains("\n");
    }
}
