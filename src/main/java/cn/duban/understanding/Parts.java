package cn.duban.understanding;

import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A passage cut into progress, problems and next steps.
///
/// @param problems where problems with a content stand
/// @param next where next steps stand
/// @param heads what made the first problem and the first next step one, with their words
record Parts(List<Span> progress, List<Span> problems, List<Span> next, Heads heads) {

    /// Where problems and next steps are said, from their heading on; null where there are none.
    record Heads(@Nullable Span problems, @Nullable Span next) {}

    private static final String OPEN = "(?:^|(?<=[\\n,;。:!?、)】])|(?<!【)(?=【))";
    private static final String MARKED = "[ 【(“]{0,9}(?:[一二三四五六七八九十\\d]{1,3}[、.)】]\\)? ?)?[【(]?";
    private static final Cue HEAD = Cue.of(OPEN + MARKED + "(?:"
            + "(?<problem>(?:目前|当前)?(?:存在|面临|遇到|现存|主要|突出){1,6}的?(?:主要)?(?:问题|困难|难点|障碍)(?:和困难|与困难|及困难|、困难|困难)?(?:及原因)?(?=是|[:】\\n,。]|有|在于|为|、|1|一是)"
            + "|(?:问题|困难|卡点|堵点|难点|瓶颈|短板)(?:和?困难|与困难)?(?:主要)?(?:是|在于|为|有|[:】\\n])"
            + "|(?:主要)?原因(?:是|为|:|在于)|(?:卡|堵)在|受[^,。;\\n]{1,24}(?:影响|制约)|(?:主要)?(?:由于|因为)|"
            + "因(?=[^,。;\\n]{1,16}(?:不足|不够|不到位|未到位|紧张|受阻))|主要因|(?<=滞后,)主要是|(?<=缓慢,)主要是|(?:存在|"
            + "面临)(?=[^,。;\\n]{1,24}(?:问题|困难|风险|隐患|不足|缺口|障碍)(?:[,。;\\n]|$)))"
            + "|(?<next>(?:下一?步|下阶段|下一阶段|下一季度|接下来|后续|今后)(?:的?(?:重点)?(?:工作|安排|打算|计划|措施|重点|举措|思路)){0,6}|"
            + "工作(?:打算|计划|安排)(?=[:】\\n])|(?:整改|推进|改进|解决)?措施(?=[:】\\n])"
            + "|(?:下周|下月|下个月|下季度|[四五六七八九十\\d]+月份?|年内|近期|节后)?(?:我[局委办镇区]|我们)?(?:计划|拟|打算|准备|将)(?=(?:于|在)?[^,。;\\n]{0,12}(?:召开|开展|组织|推进|启动|加快|推出|举办|继续|进一步|加强|加大|安排|实施|协调|对接|会同|制定|出台|完善|开工|建设|调度)))"
            + "|(?<progress>(?:工作)?(?:进展|完成|落实|推进|开展)情况(?=[:】\\n])|(?:工作|目前|主要)?(?:进展|进度|做法|成效)(?=[:】\\n])|目前进展(?=[:】\\n])"
            + "|(?<=。|[^:】]\\n)(?:经汇总,?|综上,?|总体|整体|[该本]项(?:任务|工作)|第?\\d{1,3}[号项](?:任务)?){1,3}"
            + "(?=(?:已经?|累计|目前|总体|整体){0,2}完成(?:率|了|为|达|年度任务|全年任务|的|到){0,4} ?\\d))"
            + ")");
    /// What opens one more account of the task behind its problems and plans.
    private static final Pattern SUMMARY = Pattern.compile("[^\\p{L}\\p{N}]*(?:经汇总|综上|总体|整体|[该本]项|第?\\d)");
    private static final Pattern NOTHING = Pattern.compile(
            "^[是为有:】\\n, 。、]*(?:目前|当前|现|基本上?|均|尚|也|暂时|主要){0,12}(?:暂?无|没有?|没啥|没什么|不存在|未发现|未出现|/|-)(?:[。;,\\n\\s]|$|任何|其他|明显|突出|重大|存在|问题|困难|卡点|啥)");
    private static final Cue DENIED = Cue.of("(?:暂?无|没有?|没啥|没什么|不存在|未发现|未出现|解决|化解|克服|破解|排除|遗留|存在)[^,。;\\n]{0,4}$");
    private static final Pattern SIGNATURE = Pattern.compile(
            "\\n[^\\n,。;:]{2,24}\\n ?\\d{4}年\\d{1,2}月\\d{1,2}日\\s*$|\\n ?(?:联系人|填报人|联络员|报送人)[^\\n]*\\s*$|\\n ?(?:特此报告|妥否)[^\\n]*\\s*$|\\n现?(?:特?申请|恳请)[^\\n]*延期[^\\n]*");
    private static final Cue LAMENT = Cue.of(
            "(?:难度|压力|阻力)(?:较|很|比较|非常)?大|推进困难|困难较大|存在(?:一定)?困难|资金(?:缺口|不足|紧张)|还?没(?:有)?谈拢|谈不拢|不到位|人手不足|进度受阻|迟迟");
    private static final Pattern FORECAST = Pattern.compile("^[:】\\n, ]*(?:预计|有望|预期)[^,。;\\n]*[。;,\\n]?\\s*$");

    Parts {
        progress = List.copyOf(progress);
        problems = List.copyOf(problems);
        next = List.copyOf(next);
    }

    private enum Kind {
        PROGRESS, PROBLEM, NEXT
    }

    static Parts of(String text) {
        var parts = new Parts.Cutter(text);
        return parts.cut();
    }

    private static final class Cutter {

        private final String text;
        private final List<Span> progress = new ArrayList<>();
        private final List<Span> problems = new ArrayList<>();
        private final List<Span> next = new ArrayList<>();
        private @Nullable Span problemsSaid;
        private @Nullable Span nextSaid;

        Cutter(String text) {
            this.text = text;
        }

        Parts cut() {
            var end = bodyEnd();
            var head = HEAD.matcher(text, 0, end);
            var kind = Kind.PROGRESS;
            var content = 0;
            var headed = 0;
            while (head.find()) {
                add(kind, headed, content, head.start());
                kind = kind(head);
                headed = head.start();
                content = isWording(head) ? head.start() : head.end();
            }
            add(kind, headed, content, end);
            if (problems.isEmpty()) {
                lament();
            }
            return new Parts(progress, problems, next, new Heads(problemsSaid, nextSaid));
        }

        private int bodyEnd() {
            var signature = SIGNATURE.matcher(text).region(Math.max(0, text.length() - 200), text.length());
            return signature.find() ? signature.start() : text.length();
        }

        private static Kind kind(Cue.Search head) {
            return head.group("problem") != null
                    ? Kind.PROBLEM
                    : head.group("next") != null ? Kind.NEXT : Kind.PROGRESS;
        }

        /// Whether the lead-in is part of what is said (受疫情影响, 计划召开…) rather than a heading.
        private static boolean isWording(Cue.Search head) {
            var problem = head.group("problem");
            var next = head.group("next");
            return (problem != null && (problem.contains("影响") || problem.contains("制约") || problem.equals("存在")
                    || problem.equals("面临") || problem.endsWith("在"))) || (next != null && !next.startsWith("下")
                            && !next.startsWith("接") && !next.startsWith("后") && !next.startsWith("工"))
                    || (problem == null && next == null && SUMMARY.matcher(head.group()).lookingAt());
        }

        /// @param headed where the heading of the part begins
        private void add(Kind kind, int headed, int start, int end) {
            if (start >= end) {
                return;
            }
            var part = text.substring(start, end);
            switch (kind) {
                case PROGRESS -> put(progress, start, end);
                case PROBLEM -> problem(headed, start, end, part);
                case NEXT -> next(headed, start, end, part);
            }
        }

        private void problem(int headed, int start, int end, String part) {
            if (NOTHING.matcher(part).find() || part.length() < 2 || Placeholders.isAll(part)) {
                return;
            }
            put(problems, start, end);
            problemsSaid = problemsSaid == null ? new Span(headed, end) : problemsSaid;
        }

        private void next(int headed, int start, int end, String part) {
            if (part.strip().length() >= 2 && !FORECAST.matcher(part).matches() && !NOTHING.matcher(part).find()
                    && !Placeholders.isAll(part)) {
                put(next, start, end);
                nextSaid = nextSaid == null ? new Span(headed, end) : nextSaid;
            }
        }

        /// Trouble told without any heading.
        private void lament() {
            for (var span : List.copyOf(progress)) {
                for (var clause : Clause.in(text.substring(span.start(), span.end()))) {
                    var found = LAMENT.matcher(clause.text());
                    if (found.find() && !DENIED.isIn(clause.text().substring(0, found.start()))) {
                        var said = new Span(span.start() + clause.start(), span.start() + clause.end());
                        problems.add(said);
                        problemsSaid = problemsSaid == null ? said : problemsSaid;
                    }
                }
            }
        }

        private void put(List<Span> spans, int start, int end) {
            var from = start;
            var to = end;
            while (from < to && ":】,;、\n )".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && ",;、\n 【(".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            if (to > from) {
                spans.add(new Span(from, to));
            }
        }
    }

    /// The original words of some spans, null where there are none.
    static @Nullable String words(PlainText text, List<Span> spans) {
        var words = String.join("\n", spans.stream()
                .map(span -> text.original(span.start(), span.end()))
                .filter(part -> !part.isBlank())
                .toList());
        return words.isBlank() ? null : words;
    }
}
