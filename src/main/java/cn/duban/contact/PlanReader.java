package cn.duban.contact;

import cn.duban.contact.Purpose.Planned;
import cn.duban.ledger.Plan;
import cn.duban.understanding.ChineseNumerals;
import cn.duban.understanding.Mention;
import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.Mentions;
import cn.duban.understanding.Placeholders;
import cn.duban.understanding.PlainText;
import cn.duban.understanding.StatementReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads what units will do in each quarter (工作安排): 6号工作安排：一季度…；二季度….
final class PlanReader {

    private static final Pattern HEADING = Pattern.compile(
            "(?<!下[1一]步)(?<!下步)(?:工作|全年|年度|推进|任务|落实|季度|各季度|分季度)?(?:安排|计划|打算|部署)(?:表|如下|为|是)?");
    private static final Pattern REPORTED = Pattern.compile("(?:进展|完成|存在|推进)(?:情况|问题)|存在问题|下[1一]?步");
    private static final String QUARTER = "[1-4一二三四]";
    private static final Pattern MARK = Pattern.compile("(?<=^|[:;。,、\\n ()])(?:\\(?\\d{1,2}[.、)] ?)?(?:(?<one>第?"
            + QUARTER + ")(?:[、和及至到-] ?(?<two>" + QUARTER + "))?季度|Q(?<q>[1-4])"
            + "|(?<half>[上下])半年|(?<from>\\d{1,2}|[一二三四五六七八九十]{1,2})月?[-至到](?<to>\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|(?<year>全年|年内)(?!的?(?:工作|计划|安排|任务|重点)))");
    private static final Pattern BEHIND_MARK = Pattern.compile("^[:,、. ]+");
    private static final Pattern END = Pattern.compile("[;,。，；：:、\\s]+$");
    private static final int FAR = 24;
    private static final int QUARTERS = 4;

    private PlanReader() {}

    /// The plans a text gives, one for each task or list of tasks; those for tasks not named have none.
    ///
    /// @return empty if it gives no plan
    static List<Planned> in(PlainText plain) {
        var text = plain.text();
        if (!isPlan(text)) {
            return List.of();
        }
        var plans = new ArrayList<Planned>();
        var openings = openings(text);
        if (openings.isEmpty()) {
            plan(plain, 0, text.length()).ifPresent(plan -> plans.add(new Planned(List.of(), plan)));
        }
        for (var i = 0; i < openings.size(); i++) {
            var opening = openings.get(i);
            var end = i + 1 < openings.size() ? openings.get(i + 1).start() : text.length();
            plan(plain, opening.end(), end).ifPresent(plan -> plans.add(new Planned(opening.numbers(), plan)));
        }
        return plans;
    }

    /// Where the first plan of a text that has one begins: its task, or its heading where it names none.
    static int start(String text) {
        var openings = openings(text);
        var heading = HEADING.matcher(text);
        return openings.stream()
                .filter(opening -> HEADING.matcher(text)
                        .region(opening.end(), Math.min(text.length(), opening.end() + FAR))
                        .find())
                .findFirst()
                .map(Mention::start)
                .orElseGet(() -> heading.find() ? heading.start() : 0);
    }

    /// Whether a plan has nothing for some quarter but what stands where something was still to be filled in.
    static boolean isUnfilled(Planned planned) {
        return planned.plan()
                .parts()
                .stream()
                .anyMatch(part -> Placeholders.isAll(StatementReader.plain(part.text()).text()));
    }

    /// Whether a text speaks of quarters, or of parts of the year.
    static boolean hasQuarters(String text) {
        return MARK.matcher(text).find();
    }

    /// A heading that speaks of planning, with two quarters or more behind it, or the halves of the year.
    private static boolean isPlan(String text) {
        var marks = MARK.matcher(text).results().toList();
        if (marks.isEmpty()) {
            return false;
        }
        var heading = HEADING.matcher(text);
        var headed = heading.find() && heading.start() <= marks.getFirst().start()
                && marks.getFirst().start() - heading.start() <= FAR;
        var reported = REPORTED.matcher(text);
        return headed && (marks.size() > 1 || marks.getFirst().group("year") != null)
                && !(reported.find() && reported.start() < marks.getFirst().start());
    }

    private static List<Mention> openings(String text) {
        return Mentions.in(text)
                .stream()
                .filter(mention -> mention.form() == Form.NAMED
                        || (mention.form() == Form.MARK && HEADING.matcher(text)
                                .region(mention.end(), Math.min(text.length(), mention.end() + FAR))
                                .find()))
                .toList();
    }

    private static Optional<Plan> plan(PlainText plain, int start, int end) {
        var text = plain.text().substring(start, end);
        var marks = MARK.matcher(text).results().toList();
        var parts = new ArrayList<Plan.Part>();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var stop = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
            var lead = BEHIND_MARK.matcher(text.substring(mark.end(), stop));
            var from = mark.end() + (lead.find() ? lead.end() : 0);
            var words = END.matcher(plain.original(start + from, start + stop)).replaceFirst("");
            var quarters = quarters(mark);
            if (!words.isBlank() && quarters.isPresent()) {
                parts.add(new Plan.Part(quarters.get()[0], quarters.get()[1], words.strip()));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Plan(parts));
    }

    private static Optional<int[]> quarters(MatchResult mark) {
        if (mark.group("year") != null) {
            return Optional.of(new int[]{1, QUARTERS});
        }
        if (mark.group("half") != null) {
            return Optional.of(mark.group("half").equals("上") ? new int[]{1, 2} : new int[]{3, QUARTERS});
        }
        if (mark.group("q") != null) {
            return ordered(ChineseNumerals.count(mark.group("q")), ChineseNumerals.count(mark.group("q")));
        }
        if (mark.group("from") != null) {
            return ordered((ChineseNumerals.count(mark.group("from")) + 2) / 3,
                    (ChineseNumerals.count(mark.group("to")) + 2) / 3);
        }
        var first = ChineseNumerals.count(mark.group("one").replace("第", ""));
        return ordered(first, mark.group("two") == null ? first : ChineseNumerals.count(mark.group("two")));
    }

    private static Optional<int[]> ordered(int first, int last) {
        return first >= 1 && last <= QUARTERS && first <= last
                ? Optional.of(new int[]{first, last})
                : Optional.empty();
    }

}
