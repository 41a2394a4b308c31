package cn.duban.notice;

import cn.duban.notice.FoundTask.Stage;
import cn.duban.notice.TargetReader.Doubt;
import cn.duban.registry.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures in columns that give a task's goal beside its text, such as 工作目标 or 2025年目标.
///
/// @param targets of the columns
/// @param doubts numbers of which a person has to say what they are
record Goals(List<Target> targets, List<Doubt> doubts) {

    private static final Pattern GOAL = Pattern.compile(".*(目标|指标|任务|要求|成果|建设内容|建设规模)[^/]*");
    /// What is to be reached in part of the year is no target of the task.
    private static final Pattern PART_OF_YEAR = Pattern.compile(".*(季|半年|月|阶段|进度|节点|Q\\d).*");
    /// A figure that does not say of what.
    private static final Pattern BARE = Pattern
            .compile("(?<before>[≥≧>＞≤≦<＜]|不低于|不少于|不高于|不超过|达到|超过|增长|下降)?(?<figure>\\d[\\d,.]*)"
                    + "(?<measure>[^\\d以左内上下，。；]{0,5})(?<after>以上|左右|以内|以下)?。?");

    private static final Pattern SENTENCE = Pattern.compile("[，。；]");

    /// Whether it is the goal of the task, not only of a part of the year or how to reach it.
    static boolean isGoal(Stage stage) {
        return GOAL.matcher(stage.label()).matches() && !isOfPartOfYear(stage.label());
    }

    static boolean isOfPartOfYear(String label) {
        return PART_OF_YEAR.matcher(label).matches();
    }

    /// Whether a cell holds a figure and nothing that says of what.
    static boolean isBare(String cell) {
        return BARE.matcher(cell.replaceAll("\\s+", "")).matches();
    }

    /// @param text of the task, which a figure alone is about
    /// @param measure of such figures, empty where they have their own
    static Goals of(List<Stage> stages, String text, String measure) {
        var goals = new Goals(new ArrayList<>(), new ArrayList<>());
        stages.forEach(stage -> goals.read(stage, text, measure));
        return goals;
    }

    /// The targets of the text, and what the columns say besides.
    List<Target> beside(List<Target> own) {
        var all = new ArrayList<>(own);
        targets.stream().filter(goal -> own.stream().noneMatch(one -> isSame(one, goal))).distinct().forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean isSame(Target one, Target other) {
        return one.value().compareTo(other.value()) == 0 && one.unit().equals(other.unit())
                && (isWithin(one.metric(), other.metric()) || isWithin(other.metric(), one.metric()));
    }

    /// Whatever the order of words: 改造农贸市场 and 农贸市场改造.
    private static boolean isWithin(String words, String others) {
        return words.chars().allMatch(sign -> others.indexOf(sign) >= 0);
    }

    private void read(Stage stage, String text, String measure) {
        if (!isGoal(stage)) {
            return;
        }
        var bare = BARE.matcher(stage.text().replaceAll("\\s+", ""));
        if (!bare.matches()) {
            readWords(stage.text(), text);
            return;
        }
        // A sentence says what to do, not what is counted.
        if (SENTENCE.matcher(text).find()) {
            doubts.add(new Doubt(stage.text(), "不知是什么的目标；如是量化目标，请补充指标、数值和单位"));
            return;
        }
        var own = bare.group("measure").isEmpty() ? measure : bare.group("measure");
        var after = bare.group("after") == null ? "" : bare.group("after");
        var reading = TargetReader.read(text + words(bare.group("before")) + bare.group("figure") + own + after);
        reading.targets().forEach(target -> targets.add(quoting(target, stage.text())));
        doubts.addAll(reading.doubts());
    }

    /// 控制在4%以内 is about 城镇登记失业率 beside it; 新增泊位500个 says by itself what is counted.
    private void readWords(String goal, String text) {
        var alone = TargetReader.read(goal);
        var joined = TargetReader.read(text + goal);
        if (SENTENCE.matcher(text).find() || joined.doubts().size() >= alone.doubts().size()) {
            targets.addAll(alone.targets());
            doubts.addAll(alone.doubts());
        } else {
            joined.targets().forEach(target -> targets.add(quoting(target, goal)));
            doubts.addAll(joined.doubts());
        }
    }

    private static Target quoting(Target target, String printed) {
        return new Target(target.metric(), target.comparator(), target.value(), target.unit(), target.kind(), printed);
    }

    private static String words(@Nullable String sign) {
        return switch (sign) {
            case null -> "";
            case "≥", "≧" -> "不低于";
            case ">", "＞" -> "超过";
            case "≤", "≦", "<", "＜" -> "不超过";
            default -> sign;
        };
    }
}
