package cn.duban.notice;

import cn.duban.notice.CutName.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Parts a passage of units at its commas, and takes from each what is no name: 由…负责, 等, （牵头）, stars.
final class UnitList {

    private static final String COMMAS = "、，,；;/。|／｜＼\\";
    private static final Pattern MARK = Pattern.compile("[*＊★☆▲△●◆]");
    private static final Pattern LEADS = Pattern.compile("[（(](?:牵头单位|牵头|主办|主责|主办单位|牵头部门)[）)]$|^(?:牵头|主办|主责)[:：]");
    private static final Pattern NUMBER = Pattern.compile("^(?:[（(]?\\d{1,2}[）).．、]|[①-⑳])(?=\\D)");
    private static final Pattern ROLE = Pattern.compile("[（(](?:配合|协办|参与|责任|配合单位|责任单位)[）)]$");
    /// Words of a sentence before a name, but for counties and districts whose names begin so: 和平区, 会同县.
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:由|请|会同(?!县)|以及|及|和(?![平田县静硕龙]|顺[县镇]|政县|林格尔|布克)|与|各单位[:：])(?=.{2})|^[:：.．\\-—]+");
    private static final Pattern AFTER = Pattern
            .compile(
                    "(?:等)?(?:单位|部门)?(?:按照?职责(?:分工)?|按照?分工|分别|共同|具体)*(?:负责|牵头负责|落实|配合|实施|承办)$|(?:共同|联合|分别)$|等$|[:：.．]+$");
    private static final Pattern AND = Pattern.compile("以及|会同|[和及与]");
    private static final Pattern ETC = Pattern
            .compile("(.{2,}?)等(相关|有关|各)?(单位|部门|区政府有关部门|.{0,4}有关部门|.{0,4}相关部门|.{0,4}相关单位)?");

    private static final Set<String> CLOSING = Set.of("单位", "部门", "部门和单位", "部门单位");

    private final Vocabulary vocabulary;
    private final List<CutName> names;

    UnitList(Vocabulary vocabulary, List<CutName> names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /// Whether a star or the like marks one of several.
    static boolean marksLead(String units) {
        return MARK.matcher(units).find();
    }

    /// Parts at commas, but not within brackets.
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            depth += "（(<＜〈".indexOf(one) >= 0 ? 1 : "）)>＞〉".indexOf(one) >= 0 ? -1 : 0;
            if (depth <= 0 && COMMAS.indexOf(one) >= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    void add(String read) {
        if (!vocabulary.usesCommas() && UnitNames.startsGroup(compact(read))) {
            addName(read);
            return;
        }
        for (var part : parts(read)) {
            addAll(part);
        }
    }

    /// 区财政局和区税务局 are two, 区住房和城乡建设局 is one.
    private void addAll(String part) {
        var compact = compact(part);
        for (var and : AND.matcher(compact).results().toList()) {
            var before = compact.substring(0, and.start());
            var after = compact.substring(and.end());
            // 各有关部门和单位 stays one phrase.
            var onePhrase = UnitNames.isGroup(before) && UnitNames.goesOn(after);
            if (!onePhrase && isName(before) && isName(after) && vocabulary.times(compact) < 2) {
                addName(before);
                addAll(after);
                return;
            }
        }
        addName(part);
    }

    private static boolean isName(String text) {
        return ((UnitNames.isStrong(text) || UnitNames.isGroup(text)) && !UnitNames.isBare(text))
                || text.matches(".{2,}[镇乡]");
    }

    private void addName(String printed) {
        var name = compact(printed);
        var leads = LEADS.matcher(name).find() || MARK.matcher(name).find();
        var bare = clean(name);
        var etc = ETC.matcher(bare);
        var rest = etc.matches() ? bare.substring(etc.end(1) + 1) : "";
        if (etc.matches() && !UnitNames.isGroup(bare)
                && (UnitNames.isUnit(etc.group(1)) || CLOSING.contains(rest))) {
            put(etc.group(1), etc.group(1), leads);
            // 等部门 only closes the list, 等相关部门 names others.
            if (UnitNames.isGroup(rest) && !CLOSING.contains(rest)) {
                put(rest, rest, false);
            }
        } else if (!bare.isEmpty()) {
            put(bare.equals(name) ? printed.strip() : bare, bare, leads);
        }
    }

    private static String clean(String name) {
        var bare = MARK.matcher(name).replaceAll("");
        for (var pattern : List.of(LEADS, ROLE, NUMBER, BEFORE)) {
            bare = pattern.matcher(bare).replaceAll("");
        }
        var after = AFTER.matcher(bare).replaceAll("");
        return after.length() >= 2 ? after : bare;
    }

    /// A phrase for several units goes on in what only names kinds of units: 各镇政府、街道办事处.
    private void put(String read, String name, boolean leads) {
        var last = names.isEmpty() ? null : names.getLast();
        if (last != null && last.is(Sort.UNIT_GROUP) && UnitNames.goesOn(name) && !name.startsWith("各")) {
            names.set(names.size() - 1,
                    new CutName(Sort.UNIT_GROUP, last.read() + "、" + read, last.name() + "、" + name, last.leads()));
            return;
        }
        var group = UnitNames.isGroup(name) || (!vocabulary.usesCommas() && UnitNames.startsGroup(name));
        names.add(new CutName(group ? Sort.UNIT_GROUP : UnitNames.isUnit(name) ? Sort.UNIT : Sort.UNKNOWN, read, name,
                leads));
    }

    private static String compact(String text) {
        return text.replaceAll("\\s+", "");
    }
}
