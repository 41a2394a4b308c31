package cn.duban.command;

import cn.duban.command.Verb.Role;
import cn.duban.registry.Roster;
import cn.duban.talk.Figures;
import cn.duban.talk.Nearest;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Explains rights (谁能 催办).
final class RightsChapter implements Chapter {

    private static final Set<Role> EVERYBODY = Set.of(Role.CONTACT, Role.LEADER, Role.STAFF);
    private static final Verb WHO = new Verb("谁能", "谁能 催办", "用途.谁能", EVERYBODY);
    /// The orders that stand in no chapter.
    private static final List<Verb> OTHERS = List.of(
            new Verb("填报", "48号完成35%，进展正常", "用途.填报", Set.of(Role.CONTACT)),
            new Verb("认领", "全部认领", "用途.认领", Set.of(Role.CONTACT)),
            new Verb("异议", "2号异议：……", "用途.异议", Set.of(Role.CONTACT)),
            new Verb("撤回", "撤回2号", "用途.撤回", Set.of(Role.CONTACT)),
            new Verb("工作安排", "2号工作安排：一季度……", "用途.工作安排", Set.of(Role.CONTACT)),
            new Verb("帮助", "帮助", "用途.帮助", EVERYBODY),
            new Verb("我的任务", "我的任务", "用途.我的任务", Set.of(Role.CONTACT, Role.LEADER)),
            new Verb("未报", "未报", "用途.未报", Set.of(Role.CONTACT, Role.STAFF)),
            new Verb("任务", "任务 6", "用途.任务", EVERYBODY),
            new Verb("为什么", "为什么 6", "用途.为什么", EVERYBODY),
            new Verb("材料", "材料 6", "用途.材料", Set.of(Role.CONTACT, Role.STAFF)),
            Verb.ofStaff("待办", "待办", "用途.待办"), Verb.ofStaff("单位", "单位 区财政局", "用途.单位"),
            Verb.ofStaff("取材料", "取材料 17", "用途.取材料"), Verb.ofStaff("催办", "催办 区财政局", "用途.催办"),
            new Verb("确认", "确认 1234", "用途.执行确认", EVERYBODY));
    private static final int FEW = 6;
    private static final Pattern ASKED = Pattern
            .compile(
                    "(?:谁(?:可以|能够?|有权)|我能(?:不能)?|哪些人(?:可以|能))[\\s:,]*(?:使?用)?[\\s:,]*[“\"]?([\\p{L}]{2,8}?)[”\"]?(?:吗|呢)?");

    private final List<Chapter> chapters;

    /// @param chapters all others
    RightsChapter(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    @Override
    public String title() {
        return "权限";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(WHO);
    }

    @Override
    public Optional<Act> read(Request request) {
        var asked = ASKED.matcher(request.text());
        return asked.matches()
                ? Optional.of(new Act(WHO, () -> explained(request, asked.group(1))))
                : Optional.empty();
    }

    private String explained(Request request, String word) {
        var wording = request.ledger().registry().wording();
        var verbs = all().filter(verb -> verb.word().equals(word)).toList();
        if (verbs.isEmpty()) {
            var near = Nearest.to(word, all().map(Verb::word).distinct().toList());
            return wording.text("权限.没有指令", Map.of("指令", Figures.excerpt(word)))
                    + near.map(one -> wording.text("权限.您要问", Map.of("指令", one))).orElse("") + "\n"
                    + wording.text("权限.帮助");
        }
        var roster = request.ledger().registry().roster();
        var lines = new ArrayList<String>();
        lines.add("**" + word + "**");
        verbs.forEach(verb -> lines.add("- " + wording.text("权限.一项",
                Map.of("人", people(wording, roster, verb), "示例", verb.example(), "作用", wording.text(verb.purpose())))));
        var isOwn = verbs.stream().anyMatch(verb -> verb.isFor(request.speaker()));
        lines.add(wording.text(isOwn ? "权限.您可以" : "权限.您不能"));
        return String.join("\n", lines);
    }

    private Stream<Verb> all() {
        return Stream
                .of(chapters.stream().flatMap(chapter -> chapter.verbs().stream()), verbs().stream(), OTHERS.stream())
                .flatMap(verbs -> verbs);
    }

    private static String people(Wording wording, Roster roster, Verb verb) {
        var people = Stream.of(Role.values()).filter(verb.who()::contains).map(role -> switch (role) {
            case CONTACT -> wording.text("权限.联络员");
            case LEADER -> wording.text("权限.领导");
            case STAFF -> wording.text("权限.工作人员") + named(roster.staff());
            case ADMIN -> wording.text("权限.管理员") + named(roster.admins());
        });
        return people.collect(Collectors.joining("、"));
    }

    private static String named(List<Roster.Staff> staff) {
        return staff.isEmpty() || staff.size() > FEW
                ? ""
                : "（" + staff.stream().map(Roster.Staff::name).collect(Collectors.joining("、")) + "）";
    }
}
