package cn.duban.understanding;

import cn.duban.understanding.Completion.Sort;
import cn.duban.understanding.PlainText.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the figures that a passage gives for the completion, and sees which of them hold beside each other.
final class CompletionFigures {

    /// Words that only lead on to one more figure for the same thing: 30%或40%, 30%，科室说40%.
    private static final Pattern LEADS_ON = Pattern.compile(
            "(?:但是?|不过|而|则|吧|呢|啊|嘛|呀|左右|又|再|先|后来?|然后|也|还|或者?|抑或|可能|也许|或许|大概|大约|约|好像|似乎|应该?|是|为|成|有|的|了|说"
                    + "|称|讲|报|写|填|算|人|统计|口径|显示|不是|不|对|错了?|哦|噢|呃|额|嗯|我们?|他们?|科室|同事|领导|业务|部门|财务|上午|下午|现在|今天|最新|最终|最后"
                    + "|数据|数字|实际|正确|更正|改|以|按照?|[、,。;/()和与及→> -]){0,60}");
    private static final Cue PUTS_RIGHT = Cue.of(
            "不对|[哦噢呃额嗯]+不|不不|(?:写|说|报|填|打|算|弄|搞)错|错了|笔误|有误|口误|更正|纠正|应该?[为是]|(?:改|修正|修改|调整)[为成]"
                    + "|正确(?:的|应)?(?:是|为)|实际(?:应)?(?:为|是)|而是");
    private static final Pattern SETTLES = Pattern.compile("\\A ?为准");

    /// Something told as finished beside what is only under way.
    private static final Cue DONE_BESIDE = Cue.of("[^,。;\\n]{4,}已(?:经|全部|全面)?(?:完成|完工|竣工|建成)[,。;\\n]");
    private static final int NEAR = 60;

    private final String text;
    private final Subject subject;
    private final List<BigDecimal> taken = new ArrayList<>();
    /// Where the figures that count stand, and those that only leave it unclear.
    private final List<Span> where = new ArrayList<>();
    private final List<Span> unclear = new ArrayList<>();
    private boolean isUnsure;
    private boolean isPartial;
    private boolean isNamedOnly;
    private boolean isBare;
    private boolean isRetracted;
    /// Where the last figure for the completion ended; -1 before the first.
    private int last = -1;

    CompletionFigures(String text, Subject subject) {
        this.text = text;
        this.subject = subject;
    }

    /// Adds the next figure of the passage, with where it stands.
    ///
    /// @param lead where the words begin that lead to it
    void add(Sort sort, BigDecimal value, int start, int end, int lead) {
        switch (sort) {
            case TAKEN -> take(value, start, end, lead);
            case NAMED -> {
                isNamedOnly = true;
                take(value, start, end, lead);
            }
            case BARE -> bare(value, start, end, lead);
            case RETRACTED -> {
                isRetracted = true;
                unclear.add(new Span(lead, end));
                last = end;
            }
            case UNSURE -> {
                isUnsure = true;
                where.add(new Span(lead, end));
            }
            case PARTIAL -> {
                isPartial = true;
                unclear.add(new Span(lead, end));
            }
            case NONE -> {
            }
        }
    }

    private void take(BigDecimal value, int start, int end, int lead) {
        if (settles(end) || (last >= 0 && PUTS_RIGHT.isIn(text.substring(last, start)))) {
            taken.clear();
            where.clear();
            isUnsure = false;
        }
        var plain = value.stripTrailingZeros();
        if (!taken.contains(plain)) {
            taken.add(plain);
            where.add(new Span(lead, end));
        }
        last = end;
    }

    private boolean settles(int end) {
        return SETTLES.matcher(text).region(end, text.length()).useAnchoringBounds(true).lookingAt();
    }

    /// A figure without a word of its own rivals the one before it if only such words lead on to it.
    private void bare(BigDecimal value, int start, int end, int lead) {
        if (last < 0) {
            isBare = true;
            unclear.add(new Span(lead, end));
            return;
        }
        if (start - last > NEAR) {
            return;
        }
        var between = text.substring(last, start);
        var putsRight = PUTS_RIGHT.isIn(between);
        if (leadsOn(between) && (isRetracted || putsRight
                || !taken.contains(value.stripTrailingZeros()))) {
            if (isRetracted || putsRight) {
                take(value, start, end, lead);
            } else {
                isUnsure = true;
                where.add(new Span(lead, end));
            }
        }
    }

    /// Whether words put right what was said before them.
    static boolean putsRight(String words) {
        return PUTS_RIGHT.isIn(words);
    }

    /// Whether words only lead on to one more figure for the same thing.
    static boolean leadsOn(String words) {
        return words.length() <= NEAR && LEADS_ON.matcher(PUTS_RIGHT.removedFrom(words)).matches();
    }

    List<BigDecimal> taken() {
        return taken;
    }

    /// Where the figures stand that count, or else those that leave it unclear.
    List<Span> where() {
        return where.isEmpty() ? unclear : where;
    }

    /// Whether figures were given of which none can be taken without asking.
    boolean isUnsure() {
        var isUntold = taken.isEmpty() && (isPartial || isRetracted || (isBare && !subject.isOfRates()));
        return isUnsure || isUntold || (isNamedOnly && (isPartial || DONE_BESIDE.isIn(text)));
    }
}
