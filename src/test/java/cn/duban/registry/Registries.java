package cn.duban.registry;

import java.math.BigDecimal;
import java.util.List;

/// A small registry for tests: three units, four tasks, one leader.
public final class Registries {

    private Registries() {}

    /// Tasks 1 (财政局 leads, 税务局), 2 (财政局), 3 (商务局, target 100 个) and 4 (nobody named yet).
    public static Registry small() {
        return new Registry(new RegistryId("demo-2024"), 2024,
                List.of(task(1, "一般公共预算收入增长 5%。", List.of("区财政局", "区税务局"), List.of()),
                        task(2, "推进零基预算管理改革。", List.of("区财政局"), List.of()),
                        task(3, "全年引进重大项目 100 个以上。", List.of("区商务局"),
                                List.of(new Target("引进重大项目", Target.Comparator.AT_LEAST, BigDecimal.valueOf(100), "个",
                                        Target.Kind.ANNUAL_FLOW, "全年引进重大项目 100 个以上"))),
                        new Task(4, "一、总则", "完成机构改革任务。", List.of(), List.of("各相关单位"), List.of(),
                                List.of("相关区领导"), List.of())),
                new Roster(List.of(unit("区财政局", "key-cz", "wang"), unit("区税务局", "key-sw", "li"),
                        unit("区商务局", "key-sj", "zhao")), List.of(new Roster.UnitGroup("各相关单位", List.of())),
                        List.of(new Roster.Leader("郭磊", "leader-guo")), List.of(new Roster.Staff("小陈", "staff-chen")),
                        "cid-leaders", "cid-staff"));
    }

    private static Task task(int number, String text, List<String> units, List<Target> targets) {
        return new Task(number, "一、总则", text, units, List.of(), List.of("郭磊"), List.of(), targets);
    }

    private static Roster.Unit unit(String name, String key, String contact) {
        return new Roster.Unit(name, List.of(), key, "chat-" + contact,
                List.of(new Roster.Contact("联络员" + contact, contact)));
    }
}
