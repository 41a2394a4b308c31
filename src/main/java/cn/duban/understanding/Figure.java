package cn.duban.understanding;

import cn.duban.ledger.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A number with its unit where it stands in a clause.
///
/// @param scale 万 or 亿 or empty
/// @param measure what is counted in, e.g. 家, 平方米, %
public record Figure(BigDecimal value, String scale, String measure, int start, int end) {

    private static final Cue FORM = Cue.of(
            "(?<minus>(?<=增长|增速|增幅|长率|同比|[速率幅]为) ?-)?(?<![\\d.第#])(?<value>\\d{1,9}(?:\\.\\d{1,6})?|\\d{1,3}(?:,\\d{3}){1,3}) ?(?<scale>万|亿)?(?:余|多)? ?(?<measure>%|平方公里|平方米|平米|公里|公顷|千米|米|个|家|名|人次|人|位|亩|吨|张|项|处|套|户|台|座|所|条|件|场|次|辆|元|株|千瓦|公斤|斤|㎡)");

    /// The figures of a text, in order.
    public static List<Figure> in(String text) {
        var figures = new ArrayList<Figure>();
        var found = FORM.matcher(text);
        while (found.find()) {
            var scale = found.group("scale") == null ? "" : found.group("scale");
            var value = new BigDecimal(found.group("value").replace(",", ""));
            figures.add(new Figure(found.group("minus") == null ? value : value.negate(), scale,
                    found.group("measure"), found.start(), found.end()));
        }
        return figures;
    }

    Figure negated() {
        return new Figure(value.negate(), scale, measure, start, end);
    }

    public Quantity quantity() {
        return new Quantity(value, scale + measure);
    }
}
