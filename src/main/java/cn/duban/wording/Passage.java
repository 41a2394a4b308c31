package cn.duban.wording;

import java.util.List;

/// A text as it stands in a wording file below the name of its template.
///
/// @param line where the name stands, from 1
/// @param notes the lines that only explain, without their sign
/// @param firstLine where the text begins
/// @param lines the text, without blank lines before and after it
record Passage(String name, int line, List<String> notes, int firstLine, List<String> lines) {

    Passage {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }
}
