package cn.duban.notice;

import java.util.List;

/// A category's merged cell that the end of a page has torn: its beginning stands on one page, its end on the next.
final class TornCategory {

    private TornCategory() {}

    /// The category of a row in full; those of the page before get it, too, where it was torn.
    ///
    /// @param current of the row above
    /// @param printed in the row
    /// @param newPart whether the row is the first of a page
    /// @param drafts read so far
    static String whole(String current, String printed, boolean newPart, List<Draft> drafts) {
        if (!newPart || !Headings.isHeading(current) || Headings.isHeading(printed)) {
            return printed;
        }
        var whole = current + printed;
        drafts.stream()
                .filter(draft -> draft.get(Part.CATEGORY).equals(current))
                .forEach(draft -> draft.set(Part.CATEGORY, whole));
        return whole;
    }
}
