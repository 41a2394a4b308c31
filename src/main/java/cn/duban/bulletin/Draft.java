package cn.duban.bulletin;

import cn.duban.digest.Digest;
import cn.duban.digest.Letter;
import cn.duban.digest.StaffMessage;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A bulletin that is written but has no number yet.
///
/// @param digest the state of all tasks that it tells
public record Draft(Digest digest) {

    /// What can be told at a moment.
    public static Draft of(Ledger ledger, Period period, Instant at) {
        return new Draft(Digest.ofAll(ledger, period, at));
    }

    public Period period() {
        return digest.period();
    }

    /// The draft on its way to the supervision office; nothing where nobody can be told.
    public static List<Letter> toStaff(Ledger ledger, Period period, Instant at) {
        var draft = of(ledger, period, at);
        return StaffMessage.recipients(ledger.registry().roster()).stream().map(draft::letter).toList();
    }

    private Letter letter(Recipient to) {
        return letter(to, digest.wording().text("通报.草稿"), "\n" + note());
    }

    /// As staff read it.
    public Text text() {
        return letter(digest.wording().text("通报.草稿"), "\n" + note()).preview();
    }

    private String note() {
        var waiting = digest.reviewed().all() - digest.reviewed().done();
        return (waiting == 0 ? "" : digest.wording().text("通报.待审", Map.of("份数", waiting)) + "\n")
                + digest.wording().text("通报.草稿结尾", Map.of("报告期", period().label()));
    }

    /// The text that is kept, and that all get.
    ///
    /// @param sign its number, e.g. `〔2024〕1号`
    Text issued(String sign) {
        return letter(sign, foot()).preview();
    }

    /// The bulletin on its way to the leaders and to every unit that is on a task.
    ///
    /// @param sign its number, e.g. `〔2024〕1号`
    List<Letter> letters(Ledger ledger, String sign) {
        var readers = new ArrayList<>(leaders(ledger.registry().roster()));
        units(ledger).forEach(unit -> readers.add(new Recipient.UnitGroup(unit)));
        return readers.stream().map(to -> letter(to, sign, foot())).toList();
    }

    /// Canonical names of the units that get it.
    static List<String> units(Ledger ledger) {
        return ledger.registry()
                .roster()
                .units()
                .stream()
                .map(Roster.Unit::name)
                .filter(unit -> !ledger.registry().tasksOf(unit).isEmpty())
                .toList();
    }

    /// The leaders' group or, where there is none, each leader who can be told.
    private static List<Recipient> leaders(Roster roster) {
        var chat = roster.leadersChat();
        return chat != null
                ? List.of(new Recipient.DingtalkGroup(chat))
                : roster.leaders()
                        .stream()
                        .map(Roster.Leader::dingtalkId)
                        .filter(Objects::nonNull)
                        .<Recipient>map(id -> new Recipient.DingtalkMember(String.valueOf(id)))
                        .toList();
    }

    private String foot() {
        return "\n" + digest.wording()
                .text("通报.结尾", Map.of("日期", Words.day(Words.local(digest.at()).toLocalDate())));
    }

    private Letter letter(String sign, String foot) {
        // Only its text is wanted.
        return letter(new Recipient.UnitGroup(""), sign, foot);
    }

    private Letter letter(Recipient to, String sign, String foot) {
        var wording = digest.wording();
        return new Letter(to, wording.text("通报.标题", Map.of("文号", sign, "报告期", period().label())),
                wording.text("通报.说明", Map.of("报告期", period().label(), "时间", Words.time(digest.at()))),
                Sections.of(digest), foot);
    }
}
