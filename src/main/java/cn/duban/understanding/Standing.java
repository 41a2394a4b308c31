package cn.duban.understanding;

import cn.duban.ledger.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The standing of a task in the writer's own words.
final class Standing {

    private record Form(Status status, Cue words) {}

    private static final List<Form> FORMS = List.of(
            form(Status.BEHIND,
                    "(?:未|没|没有|尚未)(?:能)?按(?:照)?(?:计划|序时|进度|节点|时序)(?:进度)?(?:要求)?(?:推进|进行|完成|实施)"
                            + "|(?:有点儿?|有些|稍微?|略微?|较为?|比较|偏)慢(?:了?一?[点些]儿?)?$|慢了?一?[点些]儿?$"
                            + "|(?:完成|达|赶|跟)不[了到上](?:时间)?序时|(?<![不未无])滞后|欠序时|慢于序时"
                            + "|(?:未|没|没有|尚未)(?:能)?(?:达到?|赶上|跟上)(?:到)?序时|低于序时|落后于?序时"
                            + "|比(?:时间)?序时(?:进度)?(?:要求)?(?:慢|低|落后)|(?:进度|进展|总体|整体|相对|较为?|有些|有点|略有)落后"
                            + "|(?:进度|进展|推进)(?:较为|比较|较|偏|有些|有点|相对|稍)?(?:缓慢|慢)|不及预期|慢于(?:计划|预期)|晚于计划|落后计划"),
            form(Status.AHEAD,
                    "(?<![未不])超(?:前于|过|出)?(?:了)?(?:时间)?序时|(?:快|高|早|好|领先)于(?:时间)?(?:序时|计划|预期)"
                            + "|比(?:时间)?序时(?:进度)?(?:要求)?(?:快|高|超|提前)|超进度|超前(?:于)?(?:完成|推进|进度|序时|计划)|领先(?:于)?序时"
                            + "|超计划(?:推进|进度)"),
            form(Status.NOT_STARTED,
                    "(?:尚未|还未|还没有?|未|没有?|暂未|仍未|并未|均未|暂没)(?:正式|实质性?|全面)?(?:启动|开始|动工|着手|起步)"
                            + "|(?:尚未|还未|还没有?|暂未|仍未)(?:正式)?(?:开展|开工|实施|推进)|(?:还没有?|没有?|尚未)动$"),
            form(Status.ON_TRACK,
                    "(?<![不异反])正常(?:推进|进行|开展|实施|推动|有序|运转|的?$|(?=[“]?$))|按部就班|(?<![不无])(?:顺利|平稳)的?$"
                            + "|(?<=各项工作)(?:都|均)?正常"
                            + "|(?:进展|进度|推进|进行得?|一切|情况|整体|总体|都|均|(?<!各项)工作)(?:都|均|很|挺|也|比较|基本|总体|较为){0,12}正常"
                            + "|(?:(?:有序|稳步|平稳|顺利|稳妥|正常|照常|按期|如期|按时序|稳定)(?:地)?){1,12}(?:推进|进行|开展|实施|推动)"
                            + "|(?:推进|进展|进行|开展|(?<!各项)工作|总体|整体|一切)(?:得|的)?(?:都|均|很|比较|较为|较|总体|十分|非常|也)?(?:顺利|有序|平稳"
                            + "|正常|良好)|^(?:都|均|很|比较|一切|总体|整体){0,12}(?:顺利|正常)(?:的|着|中)?$"
                            + "|按(?:照)?(?:序时|计划|进度|既定计划|时序|时间节点|节点|工作计划|年度计划|时间表)(?:进度)?(?:要求)?(?:在|正常|有序|稳步"
                            + "|平稳)?(?:推进|进行|开展|实施|进展|走|$)|(?<![未没])(?:达到?|达到了|符合|满足|跟上|赶上)(?:时间)?(?:序时|时序)"
                            + "|(?:与|和|跟)?(?:序时)?进度(?:要求|进度)?(?:基本|大体)?(?:持平|同步|一致|相符|相当)"
                            + "|序时(?:进度)?(?:基本)?(?:持平|同步|一致)|进度达标|按序时(?:进度)?$"),
            form(Status.DONE,
                    "(?:任务|目标|工作|事项|[号项]|^|该项|此项|全部|均|都|已经?|全面|圆满|提前|顺利|如期)(?:任务|工作|目标)?(?:已经?|均|都|全部|全面"
                            + "|圆满|提前|顺利|如期|按期|按时|超额){0,12}(?:完成|办结|完结|[办做干弄]完|搞定|办妥|销号|完工|收官)(?:了|啦|完毕"
                            + "|全部)?(?:(?:本|今|全)?年度?的?(?:各项)?(?:工作|目标)?(?:任务|目标)(?:目标)?"
                            + "|(?:第\\d{1,3}[号项]|\\d{1,3}号)(?:重点)?(?:任务|工作)?)?(?:了|啦)?$"));
    private static final List<Status> STRONGEST_FIRST = List.of(Status.DONE, Status.BEHIND, Status.AHEAD,
            Status.NOT_STARTED, Status.ON_TRACK);
    private static final Cue NOT_YET = Cue.of(
            "未|没|不|基本|大部分|部分|大半|即将|将|预计|计划|力争|确保|争取|难以|待|后$|能|快[办做完]|差不多|尽快|尽早|是否|以后");
    private static final Pattern IS_WHOLE_WORK = Pattern.compile(
            "(?:任务|工作|目标|事项|本项|该项|此项|这项|那项|我们|我[局委办镇区]|均|都|全部|全面|圆满|已经?|目前|现在|\\d+[号项]|总体|整体|全年|年度|提前|的|经"
                    + "|也|就|按时|按期|超额|[“\\s()【】:、#第]|\\d+|顺利|如期){0,120}");

    private static final Cue OF_EACH = Cue.of("全部|均|都");
    private static final Pattern PARTICLES = Pattern.compile("[哈呢嘛呀啊哦噢吧啦~\\- ]{1,4}$");
    private static final Pattern DONE_AND_MORE = Pattern.compile("(?:完成|办结|完结|[办做干弄]完|搞定|办妥|销号|完工|收官).*$");

    private Standing() {}

    /// A standing and the clause that says it.
    record Said(Status status, Clause where) {}

    /// Reads a passage without its plans.
    static @Nullable Said read(String masked, Subject subject, Tense tense, boolean isPartOnly) {
        var found = new EnumMap<Status, Clause>(Status.class);
        for (var clause : Clause.in(masked)) {
            var status = of(plain(clause.text()), subject, tense);
            if (status != null) {
                found.putIfAbsent(status, clause);
            }
        }
        if (isPartOnly) {
            found.remove(Status.DONE);
        }
        return decide(found);
    }

    private static @Nullable Said decide(Map<Status, Clause> found) {
        for (var status : STRONGEST_FIRST) {
            var where = found.get(status);
            if (where != null) {
                return new Said(status, where);
            }
        }
        return null;
    }

    /// A clause without what people end it with in speech: 正常哈, 搞定了呀.
    private static String plain(String clause) {
        return PARTICLES.matcher(clause.strip()).replaceFirst("");
    }

    private static @Nullable Status of(String clause, Subject subject, Tense tense) {
        for (var form : FORMS) {
            var words = form.words.matcher(clause);
            if (words.find()) {
                var before = clause.substring(0, words.start());
                if (form.status == Status.DONE
                        ? isDone(clause, words.end(), subject, tense)
                        : isSaid(before, clause, subject, tense)) {
                    return form.status;
                }
            }
        }
        return null;
    }

    private static boolean isSaid(String before, String clause, Subject subject, Tense tense) {
        return !tense.isAhead(before) && !tense.isPast(before) && !subject.isPart(before)
                && !clause.contains("不是") && !before.matches(".*(?:未|不|没有|没|并非|无)$");
    }

    /// 该任务已完成 is done; 主体工程已完成 and 完成桩基施工 are not, nor is a quarter's target.
    private static boolean isDone(String clause, int end, Subject subject, Tense tense) {
        if (NOT_YET.isIn(Subject.withoutShare(clause)) || tense.isPast(clause) || tense.isOfSmallerScope(clause)
                || clause.contains("季度") || end < clause.length()) {
            return false;
        }
        var said = DONE_AND_MORE.matcher(clause).replaceFirst("");
        return IS_WHOLE_WORK.matcher(said).matches() || subject.isWhole(said)
                || (OF_EACH.isIn(clause) && subject.isOfEveryTarget(said));
    }

    private static Form form(Status status, String words) {
        return new Form(status, Cue.of(words));
    }
}
