package cn.duban.understanding;

import cn.duban.understanding.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds where a text names tasks by number, alone, in lists and in ranges.
public final class Mentions {

    private static final Pattern JOIN = Pattern.compile(" ?(?:[、,和及与跟同&/]|[,、]?(?:以及|还有))? ?");
    private static final Pattern RANGE = Pattern.compile(" ?[-至到] ?");
    /// What is said of a task right behind its bare number.
    private static final Cue SAID = Cue.of(
            " ?(?:均|都|全|正常|在正常|按|达|超序|欠序|滞后|落后|未|尚|暂|还|没|已|基本|完成|分别|有序|稳步|顺利|推进|正在"
                    + "|申请|认领|撤回|更正|目前|总体|整体|进展|进度|快于|慢于|略|稍|有点|任务|重点|“"
                    + "|[两二三四五六七八九\\d]项|[:,。;、\n(]|$)");
    private static final Cue MARK_END = Cue.of(" ?[)】、:,)]|\\.(?!\\d)|\n|$| (?=[^\\d-])");
    private static final Cue EXCEPT = Cue.of("(?:除了?|不含|不包括|除去)(?:任务|重点工作)? ?$");
    private static final Cue EXCLUDED = Cue.of(" ?(?:任务)?(?:除外|不在内|不包括在内)");
    private static final Cue ASIDE = Cue.of("(?:结合|参照|参考|详见|配合|随同|衔接|对接|类似|见|依托|借助|对照|如同)第?$");
    private static final Cue FOLLOWING = Cue.of("(?:按照?|根据|依照|依据|遵照)第?$");
    private static final Cue OF_EACH = Cue.of(" ?(?:任务|项)?(?:均|都|全部|正常推进|按计划|达序时|达到序时)");
    private static final Pattern CLOSED = Pattern.compile("[^;。\\n]*");
    private static final Cue WITH = Cue.of("[与同跟和]$");
    private static final Cue TOGETHER = Cue.of(".{0,4}(?:衔接|同步|一并|统筹|联动|协同|一起|结合)");
    private static final Cue SWEEP = Cue.of(
            "(?<rest>(?:其余|其他|其它|剩余|剩下)的?(?:各|几|\\d{1,2})?项?(?:重点)?(?:任务|重点工作)"
                    + "|(?:其余|其他|其它|剩下|剩余|另外|(?<!分)别)的?(?:各项|几项|\\d{1,2}项)?(?=均|都|也|全部|正常|按|达序|达到序|有序|稳步|顺利|超序|滞后"
                    + "|尚未|完成\\d|认领|申请))"
                    + "|(?<all>^均(?=正常|按|达|完成\\d|有序|顺利|滞后|超序|认领)"
                    + "|^(?:我[局委办镇区]|我们|目前)?各项(?:重点)?(?:任务|工作)(?=均|都|全部|总体|已)"
                    + "|(?:全部|所有)(?:的)?(?:\\d{1,2}项)?(?:重点)?(?:任务|重点工作|工作)"
                    + "|全部(?=(?:都|均)?(?:正常|按计划|按序时|达|有序|顺利|认领|滞后|撤回|申请|完成\\d)))");
    private static final String BULLETS = " -*+○◎□◇※→√✓";
    private static final int WIDEST = 200;
    private static final int NEAR = 60;
    private static final int LONGEST_LIST = 64;

    private final String text;
    private final List<Mention> mentions = new ArrayList<>();

    private Mentions(String text) {
        this.text = text;
    }

    /// Every mention of a text, in order.
    public static List<Mention> in(String text) {
        return new Mentions(text).find();
    }

    /// Whether something is said of a task right there.
    static boolean isSaidAt(String text, int at) {
        return SAID.isAt(text, at);
    }

    private List<Mention> find() {
        var group = new ArrayList<NumberToken>();
        for (var token : NumberToken.in(text)) {
            if (!group.isEmpty() && (group.size() == LONGEST_LIST || !joins(group.getLast(), token))) {
                add(group);
                group = new ArrayList<>();
            }
            group.add(token);
        }
        add(group);
        var sweeps = SWEEP.matcher(text);
        while (sweeps.find()) {
            mentions.add(new Mention(List.of(), false, sweeps.start(), sweeps.end(),
                    sweeps.group("rest") != null ? Form.REST : Form.ALL));
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }

    private boolean joins(NumberToken one, NumberToken next) {
        var gap = text.substring(one.end(), next.start());
        if (gap.length() > 4) {
            return false;
        }
        // 办结11项，还有9项 counts.
        if (gap.endsWith("还有") && !next.isNamed() && !startsClause(one)) {
            return false;
        }
        return RANGE.matcher(gap).matches()
                || (gap.equals(",")
                        ? isListed(one, next)
                        : JOIN.matcher(gap).matches() && (!gap.isEmpty() || next.isNamed()));
    }

    /// Whether a comma goes on with a list: 6号，7号 or 6,7,9.
    private static boolean isListed(NumberToken one, NumberToken next) {
        return (one.isNamed() && next.isNamed()) || (one.suffix().isEmpty() && one.isNamed() == next.isNamed());
    }

    private void add(List<NumberToken> group) {
        if (group.isEmpty()) {
            return;
        }
        if (isSomethingElse(group)) {
            if (group.size() > 1 && isMark(group.getFirst())) {
                mark(group.getFirst());
                add(group.subList(1, group.size()));
            }
            return;
        }
        var form = form(group);
        if (form != null) {
            mentions.add(
                    new Mention(numbers(group), isRange(group), group.getFirst().start(), group.getLast().end(), form));
        } else if (isMark(group.getFirst())) {
            mark(group.getFirst());
            add(group.subList(1, group.size()));
        } else if (group.size() > 1) {
            add(group.subList(1, group.size()));
        }
    }

    private boolean isSomethingElse(List<NumberToken> group) {
        var last = group.getLast();
        return NotATask.isCounted(text, last) || NotATask.isThing(text, group.getFirst(), last)
                || (isDays(group) && !isSaidOfEach(group))
                || endsWith(ASIDE, group.getFirst().start()) || isFollowed(group) || isCompanion(group)
                || (last.suffix().equals("项") && !isNamed(group) && !endsWith(EXCEPT, group.getFirst().start())
                        && !SAID.isAt(text, last.end()));
    }

    /// Whether numbers with 号 are days of a month: 4月6号, 6号到8号.
    private boolean isDays(List<NumberToken> group) {
        return group.stream().allMatch(token -> token.number() <= 31)
                && (NotATask.isDay(text, group.getLast()) || NotATask.isDay(text, group.getFirst()));
    }

    /// 6号到8号均正常推进 speaks of tasks.
    private boolean isSaidOfEach(List<NumberToken> group) {
        return isRange(group) && startsClause(group.getFirst())
                && OF_EACH.isAt(text, group.getLast().end());
    }

    /// 与第9项同步推进 speaks of another task in passing.
    private boolean isCompanion(List<NumberToken> group) {
        return endsWith(WITH, group.getFirst().start())
                && TOGETHER.isAt(text, group.getLast().end());
    }

    /// 48号按2号方案推进 speaks of task 2 in passing.
    private boolean isFollowed(List<NumberToken> group) {
        var start = group.getFirst().start();
        return !mentions.isEmpty() && endsWith(FOLLOWING, start) && start - mentions.getLast().end() <= NEAR
                && CLOSED.matcher(text.substring(mentions.getLast().end(), start)).matches();
    }

    /// Whether what is named before a place is left out behind it: 36号除外.
    static boolean isExcludedAt(String text, int end) {
        return EXCLUDED.isAt(text, end);
    }

    private @Nullable Form form(List<NumberToken> group) {
        if (endsWith(EXCEPT, group.getFirst().start()) || isExcludedAt(text, group.getLast().end())) {
            return Form.EXCEPTED;
        }
        var last = group.getLast();
        if (group.size() == 1 && NotATask.isDaylike(text, last)) {
            return Form.DAYLIKE;
        }
        if (isNamed(group)) {
            return Form.NAMED;
        }
        var said = SAID.isAt(text, last.end());
        if (last.suffix().equals("项")) {
            return group.size() > 1 ? Form.NAMED : loose(last);
        }
        if (group.size() > 1) {
            return said && startsClause(group.getFirst()) ? Form.NAMED : null;
        }
        return said && startsClause(last) && !isMark(last) ? Form.LOOSE : null;
    }

    /// 6项正常推进 may name task 6; 6项均正常推进 counts.
    private @Nullable Form loose(NumberToken token) {
        var counts = token.end() < text.length() && "均都全".indexOf(text.charAt(token.end())) >= 0;
        return !counts && token.noun().isEmpty() && startsClause(token) ? Form.LOOSE : null;
    }

    private boolean isNamed(List<NumberToken> group) {
        return group.stream().anyMatch(NumberToken::isNamed)
                || (group.getFirst().lead().equals("第") && !group.getLast().suffix().isEmpty());
    }

    private void mark(NumberToken token) {
        var end = token.end();
        while (end < text.length() && "()】、:,. ".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        var opened = token.start() > 0 && "(【[".indexOf(text.charAt(token.start() - 1)) >= 0;
        var start = beforeBullet(opened ? token.start() - 2 : token.start() - 1) + 1;
        mentions.add(new Mention(List.of(token.number()), false, start, end, Form.MARK));
    }

    /// Whether it stands at the start of a line or sentence with a list's sign behind it.
    private boolean isMark(NumberToken token) {
        if (!token.suffix().isEmpty() || !token.lead().isEmpty()
                || !MARK_END.isAt(text, token.end())) {
            return false;
        }
        var before = token.start() - 1;
        if (before >= 0 && "(【[".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        before = beforeBullet(before);
        return before < 0 || "\n;。".indexOf(text.charAt(before)) >= 0
                || (text.charAt(before) == ':' && (before == 0 || !Character.isDigit(text.charAt(before - 1))));
    }

    /// The last sign that is neither blank nor a list's bullet.
    private int beforeBullet(int last) {
        var at = last;
        while (at >= 0 && BULLETS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }

    private boolean startsClause(NumberToken token) {
        return token.start() == 0 || "\n;。:,、 ".indexOf(text.charAt(token.start() - 1)) >= 0;
    }

    private boolean endsWith(Cue cue, int end) {
        return cue.isIn(text.substring(Math.max(0, end - 10), end));
    }

    private boolean isRange(List<NumberToken> group) {
        return IntStream.range(1, group.size())
                .anyMatch(
                        i -> RANGE.matcher(text.substring(group.get(i - 1).end(), group.get(i).start())).matches());
    }

    /// The numbers as written, with what lies between the ends of a range.
    private List<Integer> numbers(List<NumberToken> group) {
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < group.size(); i++) {
            var number = group.get(i).number();
            if (i > 0 && isRange(group.subList(i - 1, i + 1))) {
                for (var n = group.get(i - 1).number() + 1; n < number && n < group.get(i - 1).number() + WIDEST; n++) {
                    numbers.add(n);
                }
            }
            numbers.add(number);
        }
        return numbers;
    }
}
