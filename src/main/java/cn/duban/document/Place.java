package cn.duban.document;

import java.util.ArrayList;

/// Where in a file something was read.
///
/// @param part page or sheet as people call it, e.g. `第 2 页`; empty where the format knows neither
/// @param table from 1; 0 for a paragraph
/// @param row of the table, or the paragraph's number, from 1
/// @param column from 1; 0 for a paragraph
/// @param from first character in the cell or paragraph, from 0
/// @param to after the last character
public record Place(String part, int table, int row, int column, int from, int to) {

    static Place cell(String part, int table, int row, int column, int length) {
        return new Place(part, table, row, column, 0, length);
    }

    static Place paragraph(String part, int number, int length) {
        return new Place(part, 0, number, 0, 0, length);
    }

    /// A passage of what stands here.
    public Place span(int start, int end) {
        return new Place(part, table, row, column, start, end);
    }

    /// As people say it, e.g. `第 2 页表 1 第 3 行第 4 列`.
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        if (!part.isEmpty()) {
            words.add(part);
        }
        words.add(table == 0 ? "第 " + row + " 段" : "表 " + table + " 第 " + row + " 行");
        if (column > 0) {
            words.add("第 " + column + " 列");
        }
        return String.join("，", words);
    }
}
