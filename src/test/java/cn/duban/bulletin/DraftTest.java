package cn.duban.bulletin;

import static cn.duban.digest.Story.Q1;
import static cn.duban.digest.Story.XIQING;
import static cn.duban.digest.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.digest.Standing;
import cn.duban.digest.Story;
import cn.duban.digest.TaskStanding;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final String DAY = "2024-04-10T09:40";
    private static final Person STAFF = new Person(Platform.DINGTALK, "hejingyi");
    private static final List<String> SILENT = List.of("区残联", "区司法局");

    /// A first quarter in which most answer, a few are behind, a few say nothing, and one task is cancelled.
    private static Story firstQuarter() {
        var story = Story.of(XIQING);
        XIQING.roster()
                .units()
                .stream()
                .map(Roster.Unit::name)
                .filter(unit -> !SILENT.contains(unit))
                .forEach(unit -> story.all(unit, Status.ON_TRACK));
        story.percent(48, "5").percent(6, "100").trouble(7, "10", "项目用地手续还在办理，预计5月底取得批复");
        story.trouble(5, "24", "驻京招商人员尚缺3名").status(20, Status.AHEAD).status(41, Status.BEHIND);
        story.report(40, new Report(null, null, List.of(), "已开展前期摸底", null, null));
        return story.then(new Event.RegistryAmended(new Amendment.TaskCancelled(12), "合并", "会议纪要", STAFF));
    }

    private static Draft draft(Ledger ledger) {
        return Draft.of(ledger, Q1, at(DAY));
    }

    @Test
    void tellsAQuarterAsADocumentDoes() {
        Golden.check(draft(firstQuarter().ledger()).text(), "bulletin/draft.md");
        Golden.check(draft(firstQuarter().ledger()).issued("〔2024〕1号"), "bulletin/issued.md");
    }

    @Test
    void tellsAQuarterNobodyHasReportedOn() {
        Golden.check(draft(Ledger.of(XIQING)).issued("〔2024〕1号"), "bulletin/silent.md");
    }

    @Test
    void demandsNothingWhereAllIsWell() {
        var story = Story.of(XIQING);
        XIQING.roster().units().forEach(unit -> story.all(unit.name(), Status.ON_TRACK));
        story.then(new Event.RegistryAmended(new Amendment.TaskCancelled(51), "合并", "会议纪要", STAFF));

        Golden.check(draft(story.ledger()).issued("〔2024〕1号"), "bulletin/all-well.md");
    }

    @Test
    void listsAsManyAsItCounts() {
        var draft = draft(firstQuarter().ledger());
        var text = draft.text().whole();

        assertThat(listed(text, "欠序时 (\\d+) 项\\*\\*")).isEqualTo(draft.digest().in(Standing.BEHIND).size())
                .isGreaterThan(1);
        assertThat(listed(text, "有问题未销号 (\\d+) 项\\*\\*"))
                .isEqualTo(draft.digest().tasks().stream().filter(TaskStanding::troubled).count())
                .isEqualTo(2);
        assertThat(text).contains("欠序时 " + draft.digest().in(Standing.BEHIND).size() + "、")
                .contains("共 102 项")
                .contains("已取消 1 项，不计入以上**\n- 12号");
    }

    /// How many tasks stand below a title, which must be the number in it.
    private static int listed(String text, String title) {
        var found = Pattern.compile(title).matcher(text);
        assertThat(found.find()).isTrue();
        var rest = text.substring(found.end());
        var section = rest.substring(0, rest.indexOf("\n\n"));
        var count = (int) Pattern.compile("(?m)^- \\*\\*\\d+号").matcher(section).results().count();
        assertThat(found.group(1)).isEqualTo(String.valueOf(count));
        return count;
    }

    @Test
    void namesTasksInTheirOrderAndNobodyWhoWasFast() {
        var text = draft(firstQuarter().ledger()).text().whole();

        assertThat(text.indexOf("**7号**")).isLessThan(text.indexOf("**41号**"));
        assertThat(text.indexOf("**41号**")).isLessThan(text.indexOf("**48号**"));
        assertThat(text).doesNotContain("20号", "**6号**");
    }

    @Test
    void neutralisesWhatUnitsTyped() {
        var story = Story.of(XIQING).trouble(7, "10", "**见** [此处](http://x)\n- 8号");

        assertThat(draft(story.ledger()).text().whole()).contains("＊＊见＊＊").doesNotContain("[此处]", "\n- 8号");
    }
}
