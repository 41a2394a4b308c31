/// Turns office files of any supported format into one neutral form: paragraphs and tables, each cell with its place.
@NullMarked
package cn.duban.document;

import org.jspecify.annotations.NullMarked;
