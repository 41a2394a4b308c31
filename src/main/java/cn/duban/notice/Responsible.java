package cn.duban.notice;

import cn.duban.notice.CutName.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of one task, cut out of its raw cells.
///
/// @param byPart the units, in printed order: who is said to lead, who to help, and who to be responsible
/// @param leaders people and phrases for people
record Responsible(Map<Part, List<CutName>> byPart, List<CutName> leaders) {

    private static final Pattern SAYS = Pattern.compile("牵头|配合|(?<!(?<!财|行)政|科)协办|主办|职责|[:：]");
    private static final Pattern PERSON_BEHIND = Pattern
            .compile("(?<unit>[^（(:：]+)[（(:：](?<who>\\p{IsHan}{2,12})[）)]?");
    private static final Pattern MARKED = Pattern.compile("[（(](牵头|主办|主责).{0,2}[）)]");

    /// Takes apart cells that themselves say who leads: 牵头单位：甲；配合单位：乙.
    static void spread(Draft draft) {
        if (!draft.hasUnits()) {
            spreadText(draft);
        }
        for (var part : List.of(Part.UNITS, Part.LEAD, Part.CO, Part.LEADER)) {
            var content = draft.get(part);
            if (SAYS.matcher(content).find()
                    && !MARKED.matcher(content).find()) {
                spread(draft, part, content);
            }
        }
    }

    /// Where some are said to help and nobody to lead, those who are responsible lead.
    static void settleLead(List<Draft> drafts) {
        var helped = drafts.stream().anyMatch(draft -> draft.has(Part.CO) && draft.has(Part.UNITS));
        if (helped && drafts.stream().noneMatch(draft -> draft.has(Part.LEAD))) {
            for (var draft : drafts) {
                draft.turn(Part.UNITS, Part.LEAD);
                draft.tellLead();
            }
        }
    }

    private static void spread(Draft draft, Part part, String content) {
        var read = Responsibility.read(content);
        var told = read.pieces().stream().anyMatch(piece -> piece.part() != Part.UNITS && piece.part() != Part.OTHER);
        if (told && (part == Part.UNITS || read.pieces().stream().noneMatch(piece -> piece.part() == Part.UNITS))) {
            draft.set(part, "");
            for (var piece : read.pieces()) {
                draft.put(piece.part(), piece.content(), draft.places().get(part));
            }
            if (read.has(Part.LEAD)) {
                draft.tellLead();
            }
        }
    }

    private static void spreadText(Draft draft) {
        var text = new StringBuilder();
        var found = new ArrayList<Responsibility>();
        for (var piece : Brackets.cut(draft.get(Part.TEXT))) {
            text.append(piece.text());
            if (piece.responsibility() != null) {
                found.add(piece.responsibility());
            }
        }
        if (found.stream().anyMatch(Responsibility::hasUnits)) {
            draft.set(Part.TEXT, text.toString().strip());
            found.forEach(one -> Outline.put(draft, one, draft.place()));
        }
    }

    static Responsible of(Draft draft, NameCutter cutter) {
        var leaders = new ArrayList<>(cutter.people(draft.get(Part.LEADER)));
        var byPart = new LinkedHashMap<Part, List<CutName>>();
        draft.unitParts().forEach(part -> byPart.put(part, units(draft, part, cutter, leaders)));
        return new Responsible(byPart, leaders);
    }

    /// People that stand among the units, as under 责任单位及责任人, are leaders; where the notice names leaders elsewhere
    /// they are the units' own people, which the remark keeps.
    private static List<CutName> units(Draft draft, Part part, NameCutter cutter, List<CutName> leaders) {
        var people = new ArrayList<CutName>();
        var units = new ArrayList<CutName>();
        for (var name : cutter.units(draft.get(part))) {
            var behind = PERSON_BEHIND.matcher(name.name());
            var person = behind.matches() && UnitNames.isStrong(behind.group("unit"))
                    ? person(behind.group("who"))
                    : Optional.<CutName>empty();
            if (person.isPresent()) {
                units.add(new CutName(Sort.UNIT, behind.group("unit"), behind.group("unit"), name.leads()));
                people.add(person.get());
            } else if (name.is(Sort.UNKNOWN) && person(name.name()).isPresent()) {
                people.add(person(name.name()).get());
            } else if (!LeaderNames.isPlaceholder(name.name())) {
                units.add(name);
            }
        }
        if (!draft.has(Part.LEADER)) {
            leaders.addAll(people);
        } else if (!people.isEmpty()) {
            draft.put(Part.REMARK, people.stream().map(CutName::name).collect(Collectors.joining("、", "责任人：", "")),
                    draft.place(part));
        }
        return units;
    }

    /// 何伟 of 局长何伟.
    private static Optional<CutName> person(String text) {
        return LeaderNames.name(text).filter(name -> name.is(Sort.PERSON) && Surnames.isPerson(name.name()));
    }

    /// All units in printed order.
    List<CutName> units() {
        return byPart.values().stream().flatMap(List::stream).toList();
    }

    /// Those of whom it is not said whether they lead.
    List<CutName> plain() {
        return byPart.getOrDefault(Part.UNITS, List.of());
    }

    /// How often each unit is printed.
    static Map<String, Integer> times(List<Responsible> all) {
        var times = new TreeMap<String, Integer>();
        all.stream()
                .flatMap(one -> one.units().stream())
                .filter(name -> name.is(Sort.UNIT))
                .forEach(name -> times.merge(name.name(), 1, Integer::sum));
        return times;
    }
}
