package cn.duban;

import cn.duban.digest.Story;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Commit;
import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.plan.Ladder;
import cn.duban.plan.Timekeeper;
import cn.duban.reception.Desk;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import cn.duban.talk.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An office in memory in which a few units, staff and a leader say anything in any order while time goes by.
final class Walk implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Person STAFF = new Person(Platform.DINGTALK, "hejingyi");
    private static final Person LEADER = new Person(Platform.DINGTALK, "guolei");
    private static final List<String> UNITS = List.of("区财政局", "区税务局", "区商务局", "区发展改革委", "区住建委");
    private static final Pattern CODE = Pattern.compile("确认 (\\d{4})");
    private static final Pattern REQUEST = Pattern.compile("第 (\\d+) 号");

    private final Random random;
    private final FakeJournal journal = new FakeJournal();
    private final Bookkeeper bookkeeper;
    private final Desk desk;
    private final Timekeeper timekeeper;
    private final List<String> told = new ArrayList<>();
    private volatile Instant now = Story.at("2024-03-14T09:00");
    private int messages;
    private String code = "0000";
    private int request = 1;

    Walk(long seed) {
        random = new Random(seed);
        bookkeeper = new Bookkeeper(Ledger.of(Story.XIQING), journal, () -> now);
        bookkeeper.start();
        desk = new Desk(bookkeeper, new Office.TimetableRounds(Ladder.YEAR), () -> now);
        timekeeper = new Timekeeper(Ladder.YEAR, bookkeeper, () -> now);
    }

    /// Does so many things.
    Walk steps(int count) {
        for (var step = 0; step < count; step++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> pass();
                case 2, 3, 4, 5 -> contact();
                case 6 -> say(LEADER, null, pick(List.of("汇总", "我的任务", "批示 " + task() + " 请抓紧", "亮灯")));
                default -> staff();
            }
        }
        return this;
    }

    /// Minutes or days; what is due on the way is done, or missed.
    private void pass() {
        var days = random.nextInt(9);
        for (var day = 0; day <= days; day++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(days == 0 ? 120 : 1440)));
            if (random.nextInt(8) > 0) {
                timekeeper.catchUp();
            }
        }
        told.add("-- " + now);
    }

    private void contact() {
        var unit = unit();
        var number = own(unit);
        say(new Person(Platform.WECOM, unit.contacts().getFirst().wecomId()), unit.chat(), pick(List.of(
                number + "号完成" + random.nextInt(100) + "%，正常推进",
                number + "号任务进度滞后，完成" + random.nextInt(30) + "%；问题：资金没有到位；下一步：加快",
                number + "号正常推进", "全部任务均正常推进", number + "号无变化", "全部认领", number + "号异议：不属于我单位职责",
                number + "号申请延期到" + day() + "，因数据没有出来", "撤回" + number + "号", "申请办结 " + number,
                number + "号工作安排：一季度启动；二季度完成一半；三季度完成八成；四季度全部完成", "我的任务", task() + "号完成50%",
                "更正：" + number + "号完成" + random.nextInt(100) + "%", "已全部完成", "是")));
    }

    private void staff() {
        var whom = unit();
        var unit = whom.name();
        var number = own(whom);
        say(STAFF, null, pick(List.of("催办 " + unit, "催办 未报", "确认 " + code, "确认 " + code, "通过 " + number, "通过 全部",
                "退回 " + number + " " + unit + " 缺措施", "退回 " + number + " 全部 请核实",
                "督办 " + number + " " + unit + " 进展迟缓", "督办 " + number + " " + unit + " 进展迟缓",
                "暂缓 " + number + " 至 " + digits() + " 等文件", "恢复 " + number, "撤单 " + (1 + random.nextInt(60)) + " 已报送",
                "同意 " + request, "同意 " + request, "同意 " + request, "不同意 " + request + " 理由不足",
                "维持 " + request + " 分工明确", "改派 " + request + " " + unit,
                "办结 " + number, "不予办结 " + number + " 缺验收",
                "亮灯 " + number + " " + pick(List.of("红", "黄", "绿")) + " 现场看过",
                "取消任务 " + number + " 理由：合并 依据：会议纪要", "问题 " + number + " " + unit + " 征地受阻", "未报", "汇总", "待审")));
    }

    private void say(Person person, @Nullable String chat, String text) {
        var answer = desk.answer(new Utterance(person, "m" + ++messages, chat, text, null));
        var codes = CODE.matcher(answer);
        code = codes.find() ? codes.group(1) : code;
        var requests = REQUEST.matcher(answer);
        var open = ledger().commitments().openRequests();
        request = requests.find()
                ? Integer.parseInt(requests.group(1))
                : open.isEmpty() ? 1 : open.get(random.nextInt(open.size())).request().number();
        told.add("m" + messages + " " + person.userId() + "：" + text + " → " + answer.lines().findFirst().orElse(""));
    }

    private Roster.Unit unit() {
        return ledger().registry().roster().unit(pick(UNITS)).orElseThrow();
    }

    private int own(Roster.Unit unit) {
        var own = ledger().registry().tasksOf(unit.name()).stream().map(Task::number).toList();
        return own.isEmpty() || random.nextInt(10) == 0 ? task() : pick(own);
    }

    private int task() {
        return 1 + random.nextInt(104);
    }

    private String day() {
        var day = now.plus(Duration.ofDays(random.nextInt(30))).atZone(ZONE);
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String digits() {
        var day = now.plus(Duration.ofDays(random.nextInt(30))).atZone(ZONE);
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Ledger ledger() {
        return bookkeeper.ledger();
    }

    Instant now() {
        return now;
    }

    List<Commit> journal() {
        return journal.after(0, Integer.MAX_VALUE);
    }

    /// The last things that happened, for whoever looks for what went wrong.
    String story() {
        return String.join("\n", told.subList(Math.max(0, told.size() - 60), told.size()));
    }

    @Override
    public void close() {
        bookkeeper.close();
    }
}
