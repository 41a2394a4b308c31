package cn.duban.document;

import cn.duban.document.Block.Paragraph;
import cn.duban.document.Block.Table;
import java.util.List;
import java.util.stream.Collectors;

/// What stands in a file, in the order it is read.
///
/// @param hidden what a workbook hides
public record Document(List<Block> blocks, List<Hidden> hidden) {

    public Document {
        blocks = List.copyOf(blocks);
        hidden = List.copyOf(hidden);
    }

    /// One that hides nothing.
    public Document(List<Block> blocks) {
        this(blocks, List.of());
    }

    /// Its tables.
    public List<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
    }

    /// Its paragraphs.
    public List<Paragraph> paragraphs() {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).toList();
    }

    /// The text of its paragraphs, one a line.
    public String prose() {
        return paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
