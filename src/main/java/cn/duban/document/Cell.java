package cn.duban.document;

/// One cell of a table, its text with the lines it was printed in.
///
/// @param text without white space around it; of the whole merged cell where several were merged
/// @param carried whether it only continues the cell above it or before it, with which it was merged
public record Cell(String text, Place place, boolean carried) {

    /// Whether nothing stands in it.
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
