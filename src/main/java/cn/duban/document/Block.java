package cn.duban.document;

import java.util.List;

/// One thing after the other in a document.
public sealed interface Block {

    /// A paragraph, its text on one line or several.
    record Paragraph(String text, Place place) implements Block {}

    /// A table whose rows all have a cell in each column, merged cells repeated in each place they cover.
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// One row of a table.
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
