package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.CutName.Sort;
import cn.duban.registry.Roster;
import cn.duban.registry.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes tasks of drafts: cuts names, reads dates and targets, and tells everything odd.
final class TaskAssembler {

    private static final Pattern STRAY_AND = Pattern.compile("(?<=\\p{IsHan})\\s*\\band\\b\\s*(?=\\p{IsHan})");
    private static final Pattern NO_DATE = Pattern
            .compile(".*(?:长期|持续|每|常[态年]|坚持|按[月季周年需]|按时序|实时|随时|即时|日常|不定期|定期|贯穿|逐).*|[/／—–-]*|无");

    private final List<Draft> drafts;
    private final NoticeSettings settings;
    private final LeadRule leadRule;
    private final @Nullable Integer year;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final Headings headings = new Headings();
    private final Set<String> variants = new HashSet<>();
    private final List<Responsible> people;
    private final UnitAliases aliases;
    private final boolean hasLeaders;
    private final boolean hasDues;

    TaskAssembler(List<Draft> drafts, NoticeSettings settings, LeadRule leadRule, @Nullable Integer year) {
        this.drafts = drafts;
        this.settings = settings;
        this.leadRule = leadRule;
        this.year = year;
        drafts.forEach(Responsible::spread);
        Responsible.settleLead(drafts);
        var cutter = new NameCutter(Vocabulary.learn(rawUnits(drafts)));
        people = drafts.stream().map(draft -> Responsible.of(draft, cutter)).toList();
        aliases = new UnitAliases(Responsible.times(people));
        drafts.stream()
                .map(draft -> draft.get(Part.CATEGORY).strip())
                .filter(Headings::isHeading)
                .forEach(headings::add);
        hasLeaders = people.stream().filter(one -> !one.leaders().isEmpty()).count() * 3 > drafts.size();
        hasDues = drafts.stream().filter(draft -> draft.has(Part.DUE)).count() * 2 > drafts.size();
    }

    private static List<String> rawUnits(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> Stream.of(draft.get(Part.LEAD), draft.get(Part.UNITS), draft.get(Part.CO)))
                .filter(raw -> !raw.isBlank())
                .toList();
    }

    /// The tasks; what is odd is told by `anomalies` afterwards.
    List<FoundTask> assemble() {
        var numbered = TaskNumbers.number(drafts);
        anomalies.addAll(numbered.anomalies());
        var tasks = new ArrayList<FoundTask>();
        for (var i = 0; i < drafts.size(); i++) {
            tasks.add(task(drafts.get(i), people.get(i), numbered.numbers().get(i)));
        }
        aliases.likely()
                .forEach(pair -> anomalies.add(new Anomaly(0, Kind.LIKELY_ALIAS, pair.one() + "、" + pair.other(),
                        "可能是同一单位，未合并，请确认")));
        return tasks;
    }

    List<Anomaly> anomalies() {
        return anomalies.stream().sorted(Comparator.comparingInt(Anomaly::task)).toList();
    }

    private FoundTask task(Draft draft, Responsible names, int number) {
        draft.oddities()
                .forEach(odd -> anomalies
                        .add(new Anomaly(number, odd.kind(), odd.found(), odd.proposal(), odd.place())));
        var text = repair(draft, number);
        var read = new EnumMap<Part, List<String>>(Part.class);
        var all = new LinkedHashSet<String>();
        names.byPart().forEach((part, printed) -> {
            read.put(part, unitNames(draft, number, part, printed));
            all.addAll(read.getOrDefault(part, List.of()));
        });
        var lead = read.getOrDefault(Part.LEAD, List.of());
        var leads = lead.isEmpty() && !draft.leadTold()
                ? leading(names, read.getOrDefault(Part.UNITS, List.of()))
                : lead;
        var groups = names.units()
                .stream()
                .filter(name -> name.is(Sort.UNIT_GROUP))
                .map(CutName::name)
                .distinct()
                .toList();
        var due = due(draft, number);
        checkWho(draft, number, names, leads);
        var goals = Goals.of(draft.stages(), text, draft.get(Part.MEASURE));
        return new FoundTask(number, draft.get(Part.NUMBER).strip(), category(draft, number), text, leads,
                all.stream().filter(name -> !leads.contains(name)).toList(), List.copyOf(all), groups,
                leaders(names, Sort.PERSON), leaders(names, Sort.LEADER_GROUP), due.orElse(null),
                TableReader.oneLine(draft.get(Part.DUE)), targets(draft, number, text, goals), draft.stages(),
                draft.get(Part.REMARK), draft.places());
    }

    private static List<String> leaders(Responsible names, Sort sort) {
        return names.leaders().stream().filter(name -> name.is(sort)).map(CutName::name).distinct().toList();
    }

    private List<String> leading(Responsible names, List<String> plain) {
        var marked = names.plain().stream().filter(CutName::leads).map(CutName::name).toList();
        if (!marked.isEmpty() || plain.isEmpty()) {
            return marked;
        }
        return switch (leadRule) {
            case FIRST -> plain.subList(0, 1);
            case ALL -> plain;
            case NOBODY -> List.of();
        };
    }

    private String repair(Draft draft, int number) {
        var text = draft.get(Part.TEXT).strip();
        if (text.isEmpty()) {
            note(draft, number, Kind.MISSING_TEXT, "重点工作为空", "请核对原文后补上");
        }
        if (!STRAY_AND.matcher(text).find()) {
            return text;
        }
        note(draft, number, Kind.STRAY_WORD, "and", "已改为“和”");
        return STRAY_AND.matcher(text).replaceAll("和");
    }

    private String category(Draft draft, int number) {
        var printed = draft.get(Part.CATEGORY).strip();
        var settled = Headings.isHeading(printed) ? headings.settle(printed) : printed;
        if (!settled.equals(printed) && variants.add(printed)) {
            note(draft, number, Part.CATEGORY, Kind.CATEGORY_VARIANT, printed, "与他处写法不同，已统一为“" + settled + "”");
        }
        return settled;
    }

    private List<String> unitNames(Draft draft, int number, Part part, List<CutName> names) {
        return names.stream().map(name -> unitName(draft, number, part, name)).distinct().toList();
    }

    private String unitName(Draft draft, int number, Part part, CutName name) {
        checkSpace(draft, number, part, name);
        if (name.is(Sort.UNKNOWN)) {
            note(draft, number, part, Kind.DOUBTFUL_UNIT, name.name(), "不像单位名称，请核对原文");
        }
        var usual = canonical(name);
        if (!usual.equals(name.name())) {
            note(draft, number, part, Kind.ALIAS, name.name(), "已按“" + usual + "”读入，请确认是同一单位");
        }
        return usual;
    }

    /// A line end within a name is odd, but not on a page, where a long name goes on below.
    private void checkSpace(Draft draft, int number, Part part, CutName name) {
        var place = draft.place();
        var wrapped = place != null && place.part().endsWith("页");
        if (name.hasInnerSpace() || (name.hasLineEnd() && !wrapped)) {
            note(draft, number, part, Kind.INNER_SPACE, name.read().replace("\n", " "), "已按“" + name.name() + "”读入");
        }
    }

    private String canonical(CutName name) {
        var roster = settings.roster();
        var known = roster == null ? Optional.<Roster.Unit>empty() : roster.unit(name.name());
        return known.map(Roster.Unit::name).or(() -> aliases.usual(name.name())).orElse(name.name());
    }

    private Optional<LocalDate> due(Draft draft, int number) {
        var printed = draft.get(Part.DUE);
        if (printed.isBlank()) {
            return hasDues
                    ? Optional.empty()
                    : DuePhrase.inText(draft.get(Part.TEXT)).flatMap(due -> DuePhrase.read(due, year));
        }
        var due = DuePhrase.read(printed, year);
        if (due.isEmpty() && !NO_DATE.matcher(printed.replaceAll("\\s+", "")).matches()) {
            note(draft, number, Part.DUE, Kind.UNREADABLE_DUE, TableReader.oneLine(printed), "读不出日期，请补充完成时限");
        }
        return due;
    }

    /// Those of its text and those of columns beside it, if these say more.
    private List<Target> targets(Draft draft, int number, String text, Goals goals) {
        var reading = TargetReader.read(text);
        reading.doubts()
                .forEach(doubt -> note(draft, number, Kind.DOUBTFUL_TARGET, doubt.found(), doubt.proposal()));
        goals.doubts()
                .forEach(doubt -> note(draft, number, Part.STAGE, Kind.DOUBTFUL_TARGET, doubt.found(),
                        doubt.proposal()));
        return goals.beside(reading.targets());
    }

    private void checkWho(Draft draft, int number, Responsible names, List<String> leads) {
        if (names.units().isEmpty()) {
            note(draft, number, Part.UNITS, Kind.MISSING_UNIT, "责任单位为空", "请确定责任单位");
        } else if (leads.isEmpty() && draft.leadTold()) {
            note(draft, number, Part.LEAD, Kind.AMBIGUOUS_LEAD, "牵头单位为空", "请确定牵头单位");
        } else if (!leads.isEmpty() && names.units().size() > 1 && isGroup(names, leads)) {
            note(draft, number, Part.LEAD, Kind.AMBIGUOUS_LEAD, String.join("、", leads), "不是一个单位，请确定牵头单位");
        }
        names.byPart()
                .forEach((part, printed) -> printed.stream()
                        .filter(name -> name.is(Sort.UNIT_GROUP) && name.name().matches(".*(相关|有关).*"))
                        .forEach(name -> note(draft, number, part, Kind.PENDING_UNIT_GROUP, name.name(),
                                "请确定包括哪些单位")));
        checkLeaders(draft, number, names);
    }

    private static boolean isGroup(Responsible names, List<String> leads) {
        return leads.stream()
                .allMatch(lead -> names.units()
                        .stream()
                        .anyMatch(name -> name.is(Sort.UNIT_GROUP) && name.name().equals(lead)));
    }

    private void checkLeaders(Draft draft, int number, Responsible names) {
        if (hasLeaders && names.leaders().isEmpty()) {
            note(draft, number, Part.LEADER, Kind.MISSING_LEADER, "责任领导为空", "请确定责任领导");
        }
        for (var name : names.leaders()) {
            switch (name.sort()) {
                case LEADER_GROUP -> note(draft, number, Part.LEADER, Kind.LEADER_GROUP, name.name(), "请确定是哪位领导");
                case UNKNOWN -> note(draft, number, Part.LEADER, Kind.UNKNOWN_LEADER, name.read(), "不像人名，请核对");
                case PERSON, UNIT, UNIT_GROUP -> checkSpace(draft, number, Part.LEADER, name);
            }
        }
    }

    private void note(Draft draft, int number, Kind kind, String found, String proposal) {
        note(draft, number, Part.TEXT, kind, found, proposal);
    }

    private void note(Draft draft, int number, Part part, Kind kind, String found, String proposal) {
        anomalies.add(new Anomaly(number, kind, found, proposal, draft.place(part)));
    }
}
