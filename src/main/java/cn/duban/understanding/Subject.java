package cn.duban.understanding;

import cn.duban.registry.Task;

/// Tells whether something is said of the whole task, of a part of it, or of another time.
final class Subject {

    private static final Cue PART = Cue.of(
            "其中|部分|个别|有的|[一二三四五六]期|标段|主体|外立面|装修|内装|桩基|地基|手续|管网|子项|分项|施工|设计|征地|拆迁|审批|招标|验收|安装|土建|道路|点位|筹备"
                    + "|材料|方案|环节|第?\\d+[个家处条座所](?!任务|工作)|另一|一个|两个|还有\\d");
    /// A unit that answers for its share of a joint task answers for its report.
    private static final Cue OWN_SHARE = Cue.of(
            "(?:涉及|由|其中)?(?:我们|我|本|[\\u4e00-\\u9fa5]{1,6})(?:分局|局|办|委|镇|街道?|公司|单位|院|区|集团|中心"
                    + "|队)?(?:所?(?:负责|承担|牵头|配合|涉及|分管)的?)(?:[^,。;:\n]{0,12}部分|内容|工作|任务)?"
                    + "|(?:涉及)?(?:我们|[我本](?:分局|局|办|委|镇|街道?|公司|单位|院|区|集团|中心|队))(?:的|这)?(?:部分|内容)");
    private static final Cue SHARED = Cue.of("负责|承担|牵头|配合|涉及|分管|部分|内容");
    private static final Cue WHOLE = Cue.of(
            "总体|整体|总的来|全年|年度|任务|[该本此这那]项|[该本此这那]工作|这个|那个|[这那][块边]|各项工作|重点工作|合计|总计|汇总|各项任务|事项");
    /// One of several things, so called: 招商那项, 外贸这块.
    private static final Cue OTHER = Cue.of("[\\u4e00-\\u9fa5]{2,8}?[那这]1?一?[项块边个]");
    private static final Cue ADVERBS = Cue.of(
            "已经|已|累计|目前|截至|截止|当前|现在|现|均|都|仍|还|也|共|我[办局委区镇街公司单位室院处]?|我们|单位|公司|全区|全部|实际|超额|在|正|正在|一季度|二季度"
                    + "|三季度|四季度|上半年|不过|但是|其实|然后|而且|就是|稍微?|略|比较|还是|哈|呢|嘛|吧|啊|呀|啦|嗯|哦|[Nn][Oo]\\.?|[两二三四五六七八九]项|有一?点"
                    + "|有些|另外|别的|所有|按照?要求|根据要求|从(?=第?\\d)|[到至](?=第?\\d)|前三季度"
                    + "|算下来|折算下来|折合|合下来|估摸着?|粗略|满打满算|[经据]?(?:初步)?(?:统计|核算|测算|估算)"
                    + "|\\d{4}年|\\d{1,2}月底?|\\d{1,2}[日号]|1?第[一二三四1-4]季度|季度|-|年|工作|进展|进度|项目|推进|情况|建设|方面|按时|按期|如期|顺利"
                    + "|圆满|超额|分别|和|及|大概|大约|约|是|的|了|就|今年|报|更正为?|应该是?|/|\\d+(?=$|[、/和及,])|应为|应是|改成|改为|调整为|修改为|变更为|其余"
                    + "|其他|剩下|剩余|各|几|为|[“\\s()【】:、#]|第?\\d+[号项]?(?:任务|重点工作)?|本");

    /// 其中28号 is a task of several, no part of one.
    private static final Cue OF_THEM = Cue.of("其中(?=第?\\d{1,3}[号项])");
    private static final Cue SEVERAL_DEEDS = Cue.of("[,;、].{3}");
    private static final Cue JOINED = Cue.of("[、和及与]");
    private static final Cue OF_ALL = Cue.of("[均都]");

    private final Topics topics;
    private final Task task;
    private final String text;

    Subject(Topics topics, Task task) {
        text = topics.text(task.number());
        this.topics = topics;
        this.task = task;
    }

    /// Whether what precedes a statement in its clause makes it one about a part of the task only.
    ///
    /// @param before the clause up to the statement
    boolean isPart(String before) {
        var said = withoutShare(before);
        if (PART.isIn(said)) {
            return true;
        }
        if (tellsOfOther(said)) {
            return true;
        }
        if (WHOLE.isIn(said)) {
            return false;
        }
        var core = ADVERBS.removedFrom(said);
        return core.length() >= 2 && !names(core) && !sumsUp(said, core);
    }

    /// Whether a thing is pointed at by a name that is not the task's.
    private boolean tellsOfOther(String said) {
        var other = OTHER.matcher(said);
        if (!other.find()) {
            return false;
        }
        var name = ADVERBS.removedFrom(WHOLE.removedFrom(said.substring(other.start(), other.end())));
        return name.length() >= 2 && topics.coverage(name, task.number()) < 0.4;
    }

    /// Whether a statement is certainly of the whole task: a phrase of its own is only enough where it has no others.
    ///
    /// @param before the clause up to the statement
    boolean isWhole(String before) {
        return !isPart(before) && (isUnsaid(before) || WHOLE.isIn(before) || !SEVERAL_DEEDS.isIn(text)
                || ADVERBS.removedFrom(before).length() * 5 >= text.length() * 2);
    }

    /// Whether what precedes a statement speaks of the task in its own words, one after the other.
    boolean quotes(String before) {
        var core = ADVERBS.removedFrom(withoutShare(before));
        var end = core.length();
        while (end > 2 && !text.contains(core.substring(0, end))) {
            end--;
        }
        return WHOLE.isIn(before) || end * 4 >= core.length() * 3;
    }

    /// Whether what precedes a statement speaks of nothing, so that the whole task is meant.
    boolean isUnsaid(String before) {
        var said = withoutShare(before);
        return !PART.isIn(said) && ADVERBS.removedFrom(WHOLE.removedFrom(said)).length() < 2;
    }

    /// A clause without the words for the unit's own share of a joint task.
    static String withoutShare(String clause) {
        var said = OF_THEM.removedFrom(clause);
        return SHARED.isIn(said) ? OWN_SHARE.removedFrom(said) : said;
    }

    /// Whether words are such that only parts of tasks go by.
    static boolean tellsOfPart(String words) {
        return PART.isIn(words);
    }

    /// Whether words speak of each of the task's targets, and of no less than it asks for: 大田作物、大棚.
    boolean isOfEveryTarget(String said) {
        var targets = task.targets();
        return !targets.isEmpty() && targets.stream().allMatch(target -> TargetWords.speaksOf(target, said))
                && Figure.in(said)
                        .stream()
                        .allMatch(figure -> targets.stream()
                                .anyMatch(target -> target.unit().equals(figure.quantity().unit())
                                        && target.value().compareTo(figure.value()) <= 0));
    }

    /// Whether a share may be the task's own quantity (增长5%).
    boolean isOfRates() {
        return task.targets().stream().anyMatch(target -> target.unit().equals("%"));
    }

    /// Whether several things together make up a good share of the task: 耕地占补平衡、进出平衡均….
    private boolean sumsUp(String said, String core) {
        return isOfSeveral(said) && core.length() * 4 >= text.length()
                && topics.coverage(core, task.number()) >= 0.4;
    }

    /// Several things joined, and said of all of them.
    private static boolean isOfSeveral(String said) {
        var joined = JOINED.matcher(said);
        return joined.find() && OF_ALL.matcher(said, joined.end(), said.length()).find();
    }

    /// Whether a phrase stands for the task itself: its own words, and not one thing of a list in it.
    private boolean names(String core) {
        return topics.coverage(core, task.number()) >= 0.4 && !isListed(core) && !isBesideItsTargets(core);
    }

    /// Whether a phrase begins with one of several things that the task lists: 大沽排水河、…等, 推动…改造，….
    private boolean isListed(String core) {
        var length = Math.min(core.length(), text.length());
        while (length >= 2 && !text.contains(core.substring(0, length))) {
            length--;
        }
        var at = length < 2 ? -1 : text.indexOf(core.substring(0, length));
        if (at < 0) {
            return false;
        }
        var end = at + length;
        var goesOn = length < core.length()
                && text.replace("、", "").contains(core.substring(0, Math.min(core.length(), length + 2)));
        return !goesOn && isBetweenCommas(at, end);
    }

    private boolean isBetweenCommas(int at, int end) {
        return (at > 0 && text.charAt(at - 1) == '、')
                || (end < text.length() && (text.charAt(end) == '、' || text.charAt(end) == '等'));
    }

    /// Whether the task has targets and the phrase is one of several, or none of them.
    private boolean isBesideItsTargets(String core) {
        var named = task.targets().stream().filter(target -> TargetWords.speaksOf(target, core)).count();
        return !task.targets().isEmpty() && named < task.targets().size();
    }
}
