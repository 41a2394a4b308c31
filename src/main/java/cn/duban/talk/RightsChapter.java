package cn.duban.talk;

import cn.duban.registry.Roster;
import cn.duban.talk.Verb.Role;
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
    private static final Verb WHO = new Verb("谁能", "谁能 催办", "哪些人可以用某条指令，您能不能用", EVERYBODY);
    /// The orders that stand in no chapter.
    private static final List<Verb> OTHERS = List.of(
            new Verb("填报", "48号完成35%，进展正常", "填报进展", Set.of(Role.CONTACT)),
            new Verb("认领", "全部认领", "认领任务", Set.of(Role.CONTACT)),
            new Verb("异议", "2号异议：……", "对任务提出异议", Set.of(Role.CONTACT)),
            new Verb("撤回", "撤回2号", "撤回填报", Set.of(Role.CONTACT)),
            new Verb("工作安排", "2号工作安排：一季度……", "报送工作安排", Set.of(Role.CONTACT)),
            new Verb("帮助", "帮助", "查看能用的指令", EVERYBODY),
            new Verb("我的任务", "我的任务", "自己的任务", Set.of(Role.CONTACT, Role.LEADER)),
            new Verb("未报", "未报", "谁还没报", Set.of(Role.CONTACT, Role.STAFF)),
            new Verb("任务", "任务 6", "某项任务详情", EVERYBODY),
            new Verb("为什么", "为什么 6", "填报是从哪几个字看出来的", EVERYBODY),
            new Verb("材料", "材料 6", "收到的佐证材料", Set.of(Role.CONTACT, Role.STAFF)),
            Verb.ofStaff("待办", "待办", "各单位的申请"), Verb.ofStaff("单位", "单位 区财政局", "某单位全部任务"),
            Verb.ofStaff("取材料", "取材料 17", "取佐证材料"), Verb.ofStaff("催办", "催办 区财政局", "提醒单位填报"),
            new Verb("确认", "确认 1234", "执行刚才预览的指令", EVERYBODY));
    private static final int FEW = 6;
    private static final Pattern ASKED = Pattern
            .compile(
                    "(?:谁(?:可以|能够?|有权)|我能(?:不能)?|哪些人(?:可以|能))[\\s:,]*(?:使?用)?[\\s:,]*[“\"]?([\\p{L}]{2,8}?)[”\"]?(?:吗|呢)?");

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

    private static String explained(Request request, String word) {
        var wording = request.ledger().registry().wording();
        var verbs = all().filter(verb -> verb.word().equals(word)).toList();
        if (verbs.isEmpty()) {
            var near = Suggestion.nearest(word, all().map(Verb::word).distinct().toList());
            return wording.text("权限.没有指令", Map.of("指令", Figures.excerpt(word)))
                    + near.map(one -> wording.text("权限.您要问", Map.of("指令", one))).orElse("") + "\n"
                    + wording.text("权限.帮助");
        }
        var roster = request.ledger().registry().roster();
        var lines = new ArrayList<String>();
        lines.add("**" + word + "**");
        verbs.forEach(verb -> lines.add("- " + wording.text("权限.一项",
                Map.of("人", people(wording, roster, verb), "示例", verb.example(), "作用", verb.purpose()))));
        var isOwn = verbs.stream().anyMatch(verb -> verb.isFor(request.speaker()));
        lines.add(wording.text(isOwn ? "权限.您可以" : "权限.您不能"));
        return String.join("\n", lines);
    }

    private static Stream<Verb> all() {
        return Stream.concat(Chapters.all(), OTHERS.stream());
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
