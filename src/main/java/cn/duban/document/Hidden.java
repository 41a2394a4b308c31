package cn.duban.document;

import cn.duban.document.Block.Table;

/// Rows that a sheet hides, or a whole hidden sheet.
///
/// @param table its rows; with the place of each
/// @param sheet whether the whole sheet is hidden
/// @param read whether they stand among the document's blocks as well: rows that only a filter hides
public record Hidden(Table table, boolean sheet, boolean read) {}
