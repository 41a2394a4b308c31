package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.Responsibility.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the headings of chapters say of who is responsible without any label: 一、王方市长主抓的工作, or, in a list
/// arranged by units, 一、区教育局.
final class ChapterHeads {

    private static final String VERB = "(?:主抓|包抓|分管|主管|牵头|负责|领衔|挂帅|包联|包保|联系|督导|抓总)";
    private static final Pattern LED = Pattern
            .compile("(?:(?<topic>.*)[—–:：（(，,])?\\s*由?(?<who>[^—–:：（(，,]{2,40}?)(?:亲自|同志)?"
                    + VERB + "(?:抓总|推进|落实)?的?(?:重点|主要|具体)?(?:工作|任务|项目|事项|方面)?[）)]?");
    private static final Pattern COUNT = Pattern.compile("\\s*[（(]共?\\s*\\d{1,3}\\s*[项条件个][）)]\\s*$|[：:。]\\s*$");
    private static final Pattern PERSONAL = Pattern.compile(".*(主抓|包抓|分管|领衔|挂帅|包联|包保).*");
    /// With the level it belongs to in front, as 产业园区 has none.
    private static final Pattern OFFICIAL = Pattern.compile(
            "[省市区县州旗镇乡]\\p{IsHan}{1,14}(?:局|委|办|厅|部|会|中心|集团|公司|队|联|院|行|政府|专班)");
    private static final Pattern OFFICE = Pattern.compile("\\p{IsHan}{1,12}(?:长|书记|主任|主席|委员|常委|成员)");
    private static final Pattern WHO = Pattern.compile("[、，,\\s]+");

    private static final int LONGEST = 60;

    private final List<Anomaly> anomalies = new ArrayList<>();

    /// Adds to the chapters what their headings say; tells where one seems to name a leader and is not understood.
    static List<Anomaly> read(List<Item> roots) {
        var heads = new ChapterHeads();
        heads.readAll(roots);
        return heads.anomalies;
    }

    private void readAll(List<Item> items) {
        var chapters = items.stream().filter(item -> item.isChapter() && !item.children.isEmpty()).toList();
        var byUnits = chapters.size() > 1 && chapters.stream().allMatch(ChapterHeads::isUnit);
        for (var chapter : chapters) {
            if (byUnits) {
                say(chapter, Part.LEAD, title(chapter));
            } else {
                readLeader(chapter);
            }
        }
        items.forEach(item -> readAll(item.children));
    }

    private static boolean isUnit(Item chapter) {
        var title = title(chapter);
        return OFFICIAL.matcher(title).matches() && UnitNames.isStrong(title) && !chapter.hasUnits()
                && !PERSONAL.matcher(title).matches();
    }

    private static String title(Item chapter) {
        var text = chapter.text().strip();
        return text.length() > LONGEST ? text : COUNT.matcher(text).replaceAll("").strip();
    }

    private void readLeader(Item chapter) {
        var known = chapter.segments.stream()
                .flatMap(segment -> segment.responsibilities().stream())
                .anyMatch(said -> said.has(Part.LEADER));
        var title = title(chapter);
        if (known || title.length() > LONGEST || title.contains("。")) {
            return;
        }
        var leaders = leaders(title);
        if (leaders.isPresent()) {
            say(chapter, Part.LEADER, leaders.get());
        } else if (PERSONAL.matcher(title).matches()) {
            anomalies.add(new Anomaly(0, Kind.UNREADABLE_LINE, chapter.heading(), "标题似写明责任领导，未能读出，请核对原文",
                    chapter.place));
        }
    }

    /// The people whom a heading names as those in charge, as printed.
    static Optional<String> leaders(String title) {
        var led = LED.matcher(title);
        return title.length() <= LONGEST && led.matches() && arePeople(led.group("who"))
                ? Optional.of(led.group("who").strip())
                : Optional.empty();
    }

    private static boolean arePeople(String who) {
        var parts = WHO.splitAsStream(who.strip()).filter(part -> !part.isEmpty()).toList();
        return parts.stream().anyMatch(ChapterHeads::isPerson)
                && parts.stream().allMatch(part -> isPerson(part) || OFFICE.matcher(part).matches());
    }

    private static boolean isPerson(String part) {
        return LeaderNames.name(part).map(CutName::name).filter(Surnames::isPerson).isPresent();
    }

    /// What such a heading says.
    static Responsibility leading(String leaders) {
        return new Responsibility(List.of(new Piece(Part.LEADER, "", leaders)));
    }

    private static void say(Item chapter, Part part, String who) {
        chapter.addResponsibility(new Responsibility(List.of(new Piece(part, "", who))));
    }
}
