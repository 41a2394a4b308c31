package cn.duban.notice;

import cn.duban.document.Block;
import cn.duban.document.Block.Paragraph;
import cn.duban.document.Block.Row;
import cn.duban.document.Block.Table;
import cn.duban.document.Cell;
import cn.duban.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Takes a document for what its writer meant: lines that only tabs part, such as 1.新建…⇥责任单位：甲, are paragraphs, and
/// lines that are the cells of a table, one after the other, are its rows.
final class Relaid {

    private Relaid() {}

    static Document of(Document document) {
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> blocks.add(paragraph);
                case Table table -> blocks.addAll(isTyped(table) ? lines(table) : List.of(table));
            }
        }
        return document.tables().isEmpty()
                ? new Document(CellLines.join(document.paragraphs()), document.hidden())
                : new Document(blocks, document.hidden());
    }

    /// Whether most rows begin with a numbered text and go on with labelled passages, under no header.
    private static boolean isTyped(Table table) {
        var rows = table.rows();
        var typed = rows.stream().filter(Relaid::isTyped).count();
        return typed * 2 > rows.size()
                && IntStream.range(0, rows.size()).noneMatch(i -> HeaderFinder.at(rows, i).isPresent());
    }

    private static boolean isTyped(Row row) {
        var texts = texts(row);
        return texts.size() > 1 && Marker.of(texts.getFirst()).filter(marker -> marker.rest().length() > 2).isPresent()
                && texts.stream().skip(1).allMatch(Responsibility::isLabelled);
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty() && !cell.carried()).map(Cell::text).toList();
    }

    private static List<Paragraph> lines(Table table) {
        return table.rows()
                .stream()
                .filter(row -> !texts(row).isEmpty())
                .map(row -> new Paragraph(texts(row).stream().collect(Collectors.joining(" ")),
                        row.cells().getFirst().place()))
                .toList();
    }
}
