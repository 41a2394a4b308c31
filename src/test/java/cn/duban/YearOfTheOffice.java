package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.SandboxApi.Said;
import cn.duban.registry.Roster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What staff do in the year besides the steps: they urge, return, extend, order, issue the bulletin and replace leaders.
abstract class YearOfTheOffice extends YearOfTheTown {

    private static final Pattern MISSING = Pattern.compile("(?m)^\\s*- (.+?)：([\\d、]+)号\\s*$");
    private static final Pattern CONFIRMED = Pattern.compile("确认 \\d{4}");
    private static final List<String> NEXT_LEADERS = List.of("赵启明", "孙立言");
    private static final List<String> NEXT_ACCOUNTS = List.of("zhaoqiming", "sunliyan");

    int granted;

    /// Staff see the draft and issue it; leaders and units get it with the figures of the moment.
    void bulletin() {
        step("通报草稿");
        var roster = tally.registry().roster();
        assertThat(mailbox.take(service.api())).singleElement().satisfies(letter -> {
            assertThat(letter.where()).isEqualTo(roster.staffChat());
            assertThat(letter.text()).contains("督查通报（草稿） " + period.label());
        });
        var preview = service.api().say(Said.dingtalk(STAFF, "发通报"));
        var form = Pattern.compile("确认 \\d{4}");
        var code = form.matcher(form.matcher(preview).find() ? preview : mailbox.rest(service.api(), form));
        assertThat(code.find()).as(preview).isTrue();
        assertThat(mailbox.take(service.api())).isEmpty();
        var sign = "督查通报〔2024〕" + period.quarter() + "号";
        assertThat(service.api().say(Said.dingtalk(STAFF, code.group()))).contains("已发出" + sign);
        service.awaitDelivery();
        var letters = mailbox.take(service.api());
        var readers = new ArrayList<>(units().stream().map(YearOfTheTown::chat).toList());
        readers.add(roster.leadersChat());
        assertThat(letters).extracting(Mailbox.Letter::where).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.text()).contains(sign + " " + period.label());
            DigestText.read(letter.text()).compareTotals(tally, tally.registry().tasks(), period);
        });
    }

    void urge() {
        var owed = tally.owed(period);
        var proposal = service.api().say(Said.dingtalk(STAFF, "催办 未报"));
        assertThat(proposal).contains("将催办 " + owed.size() + " 个单位").contains(owed.keySet());
        var code = Pattern.compile("确认 (\\d{4})").matcher(proposal);
        assertThat(code.find()).isTrue();
        assertThat(mailbox.take(service.api())).isEmpty();
        assertThat(service.api().say(Said.dingtalk(STAFF, code.group()))).contains("已催办 " + owed.size() + " 个单位");
        service.awaitDelivery();
        letters("催办", owed);
    }

    /// Staff see who has not reported, even when the platform brings the question twice.
    void missing() {
        service.api().fault("dingtalk", "duplicate", 1);
        var owed = tally.owed(period);
        var text = service.api().say(Said.dingtalk(STAFF, "未报"));
        var reports = owed.values().stream().mapToInt(List::size).sum();
        assertThat(text).contains(
                units().size() + " 个责任单位中 " + owed.size() + " 个没有报齐，共缺 " + reports + " 份填报");
        var listed = new TreeMap<String, List<Integer>>();
        MISSING.matcher(text).results().forEach(match -> listed.put(match.group(1), numbers(match.group(2))));
        listed.remove("待明确责任单位");
        assertThat(listed).isEqualTo(owed);
    }

    /// What is returned after hours reaches the unit when people are at work again, also after a restart.
    void giveBackInTheEvening() {
        var unit = unit(CORRECTING);
        service.api().forward(Duration.ofHours(11));
        assertThat(service.api().say(Said.dingtalk(STAFF, "退回 48 " + CORRECTING + " 缺措施")))
                .contains("已退回 48号" + CORRECTING, "现在不是工作时间");
        assertThat(mailbox.take(service.api())).isEmpty();
        restart();
        assertThat(mailbox.take(service.api())).isEmpty();
        assertThat(service.ledger().outstanding()).hasSize(1);
        service.api().next();
        service.awaitDelivery();
        assertThat(mailbox.take(service.api())).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(CORRECTING + " 2024年一季度填报退回", "缺措施"));
        report(unit, Map.of(48, Account.percent(20)), List.of("48号任务完成20%，正常推进"), false);
    }

    /// Who was granted more time and lets it run on is warned in blue, and then reports.
    void warnBeforeMoreTimeEnds() {
        demanded(LATE, "蓝色", granted);
        waiting = 0;
        answer(unit(LATE));
    }

    /// What is returned a second time and not mended till the first return's day is demanded in yellow.
    void giveBackTwice() {
        var mended = List.of("48号任务完成60%，正常推进");
        giveBack();
        report(unit(CORRECTING), Map.of(48, Account.percent(60)), mended, false);
        giveBack();
        demanded(CORRECTING, "黄色", 48);
        report(unit(CORRECTING), Map.of(48, Account.percent(60)), mended, false);
    }

    void giveBack() {
        assertThat(service.api().say(Said.dingtalk(STAFF, "退回 48 " + CORRECTING + " 缺措施")))
                .contains("已退回 48号" + CORRECTING);
        service.awaitDelivery();
        assertThat(mailbox.take(service.api())).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(period.label() + "填报退回", "缺措施"));
    }

    /// One order to one unit on a day that has no step.
    void demanded(String unit, String colour, int task) {
        stepNamed("督办单");
        assertThat(mailbox.take(service.api())).singleElement().satisfies(letter -> {
            assertThat(letter.where()).isEqualTo(chat(unit(unit)));
            assertThat(letter.text()).contains(
                    unit + " 督办单〔2024〕" + ++documents + "号（" + colour + "）");
            assertThat(listed(letter.text())).containsExactly(task);
        });
    }

    /// One unit is granted more time for a task, another is not.
    void extend() {
        granted = tally.owed(LATE, period).getFirst();
        ask(LATE, granted);
        ask(SILENT, tally.owed(SILENT, period).getFirst());
        var open = service.ledger().commitments().openRequests();
        assertThat(open).hasSize(2);
        assertThat(service.api().say(Said.dingtalk(STAFF, "同意 " + open.getFirst().request().number()))).contains("已办");
        assertThat(service.api().say(Said.dingtalk(STAFF, "不同意 " + open.getLast().request().number() + " 数据已出")))
                .contains("已办");
        service.awaitDelivery();
        assertThat(mailbox.take(service.api())).extracting(Mailbox.Letter::where)
                .containsSubsequence(chat(unit(LATE)), chat(unit(SILENT)));
    }

    void ask(String name, int task) {
        var unit = unit(name);
        assertThat(service.api().say(Said.wecom(contact(unit), chat(unit), task + "号申请延期到7月25日，因数据没有出来")))
                .contains("延期");
    }

    /// What units may be urged on: all they owe but what more time was granted for.
    SortedMap<String, List<Integer>> pressable() {
        var owed = tally.owed(period);
        if (period.quarter() == 2) {
            owed.computeIfPresent(LATE, (unit, tasks) -> tasks.stream().filter(task -> task != granted).toList());
            owed.values().removeIf(List::isEmpty);
        }
        return owed;
    }

    /// A leader's tasks go over to another, who has an account of their own.
    void replaceLeader(int place) {
        var former = tally.registry().roster().leaders().get(place);
        var next = NEXT_LEADERS.get(place);
        var preview = service.api()
                .say(Said.dingtalk(STAFF, "更换领导 " + former.name() + " 为 " + next + " " + NEXT_ACCOUNTS.get(place)));
        assertThat(preview).contains(former.name() + "所负责的任务全部改由" + next + "负责");
        confirm(preview);
        service.awaitDelivery();
        assertThat(mailbox.take(service.api())).extracting(Mailbox.Letter::where)
                .contains(NEXT_ACCOUNTS.get(place));
        tally.amended(service.ledger().registry());
        assertThat(tally.registry().roster().leaders()).extracting(Roster.Leader::name)
                .contains(next)
                .doesNotContain(former.name());
        assertThat(tally.registry().tasksLedBy(next)).isNotEmpty();
    }

    String confirm(String preview) {
        var code = CONFIRMED.matcher(preview);
        assertThat(code.find()).as(preview).isTrue();
        return service.api().say(Said.dingtalk(STAFF, code.group()));
    }
}
