package cn.duban.document;

/// A character on a page, in points from the page's upper left corner.
///
/// @param y of its baseline
/// @param size its height
record Glyph(double x, double y, double width, double size, String text) {

    double right() {
        return x + width;
    }

    double middleX() {
        return x + width / 2;
    }

    /// The middle of what is seen of it, a third of its height above the baseline.
    double middleY() {
        return y - size / 3;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
