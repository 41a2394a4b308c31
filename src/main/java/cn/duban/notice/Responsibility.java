package cn.duban.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Who is responsible, and until when, as a passage says it: 牵头单位：甲；配合单位：乙, or 甲牵头，乙配合, or only 甲、乙.
///
/// @param pieces what was said, in printed order
record Responsibility(List<Piece> pieces) {

    private static final Pattern LABEL = Pattern.compile(
            "(?<=^|[\\s；;，,。（(\\[【、])(?<label>(?:第一)?(?:[\\p{IsHan}]{0,6}(?:单位|部门|领导|责任人|负责人|(?:时间|时限|进度)(?:要求|安排)|时限|时间|期限|节点|区长|县长|市长|主体|科室|站所|电话|联系人|主办|协办|承办|牵头|配合|备注|分工|责任))(?:[（(][^）)]{0,12}[）)])?)[ \\t]*[:：]\\s*");
    private static final Pattern BLANK_LABEL = Pattern.compile(
            "(?<=^|[\\s；;，,。])(?<label>牵头单位|责任单位|配合单位|主办单位|协办单位|牵头部门|责任部门|配合部门|责任领导|分管领导|牵头领导|完成时限|完成时间|时间节点)(?:\\s+|为(?!牵头|主|第一))(?=\\S)");
    private static final Pattern VERB = Pattern.compile(
            "(?<lead>(?:总)?牵头(?:负责|组织|落实|抓总|抓落实)?|主办|主责|为主|主抓|包抓)|(?<co>(?:等)?(?:积极)?(?:配合|(?<!(?<!财|行)政|科)协办|参与|参加|协同|协助)(?:落实|实施|单位)?|(?:等(?:单位|部门)?)?按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|配合)?|分工负责)|(?<units>(?:共同|分别|具体|各自)?(?:负责(?:落实|实施|推进|组织实施)?|分管|落实|承办|办理|实施))");
    private static final Pattern WITH = Pattern.compile("会同|商");
    private static final Pattern EDGES = Pattern.compile("^[\\s，,；;。、：:]+|[\\s，,；;。、：:]+$");
    /// （列第一位者为牵头单位，下同）.
    private static final Pattern REMARK = Pattern.compile("[（(][^（）()]*(?:下同|第一位|首位|排名)[^（）()]*[）)]");
    /// 4月底前出台政策: what is to be done by then is no name.
    private static final Pattern BY_THEN = Pattern.compile(
            "\\s*(?:20\\d{2}年)?(?:\\d{1,2}月(?:份|底|末|\\d{1,2}日|[上中下]旬)?|年底|年内|[上下]半年|[一二三四]季度末?)(?:之?前)[^、]{0,20}|\\s*年内[^、]{0,12}");
    /// 排名第一位为牵头单位，下同: it is about all tasks.
    private static final Pattern RULE = Pattern.compile("\\s*(?:下同|[^、]*(?:第一位|首位|排名第一)[^、]*)\\s*");
    private static final Pattern CLAUSES = Pattern.compile("[，,；;]");
    private static final Pattern PARTS = Pattern.compile("[；;。\\n]");

    /// @param label as printed, or what stands for it
    record Piece(Part part, String label, String content) {

        Piece {
            content = EDGES.matcher(content).replaceAll("");
        }
    }

    private static final Pattern OFFICER = Pattern.compile("(主要|具体|直接|第一)?(责任人|负责人)");

    /// Where 责任领导 are named for a passage as well, 责任人 are people of the units.
    Responsibility withoutOfficers(Item.Segment passage) {
        var led = passage.responsibilities()
                .stream()
                .flatMap(said -> said.pieces().stream())
                .anyMatch(piece -> piece.part() == Part.LEADER && piece.label().contains("领导"));
        return led
                ? new Responsibility(
                        pieces.stream().filter(piece -> !OFFICER.matcher(piece.label()).matches()).toList())
                : this;
    }

    boolean has(Part part) {
        return pieces.stream().anyMatch(piece -> piece.part() == part);
    }

    boolean hasUnits() {
        return pieces.stream().anyMatch(piece -> piece.part().isUnits());
    }

    /// Whether a passage begins with a label such as 责任单位：.
    static boolean isLabelled(String text) {
        var match = LABEL.matcher(text);
        var blank = BLANK_LABEL.matcher(text);
        return (match.lookingAt() && isUseful(match.group("label"))) || blank.lookingAt();
    }

    private static boolean isUseful(String label) {
        if (label.contains("各")) {
            // 各科室（中心）： and 区直各单位： are whom a letter is for.
            return false;
        }
        var part = Labels.part(label);
        return part.isUnits() || part == Part.LEADER || part == Part.DUE || part == Part.REMARK
                || (part == Part.OTHER && Labels.isHeading(label));
    }

    /// Reads a passage that is known to be about responsibility.
    static Responsibility read(String text) {
        var labels = LABEL.matcher(text).results().filter(match -> isUseful(match.group("label"))).toList();
        if (labels.isEmpty()) {
            labels = BLANK_LABEL.matcher(text).results().toList();
        }
        return new Responsibility(labels.isEmpty() ? unlabelled(text) : labelled(text, labels));
    }

    private static List<Piece> labelled(String text, List<MatchResult> labels) {
        var pieces = new ArrayList<Piece>();
        var before = EDGES.matcher(text.substring(0, labels.getFirst().start())).replaceAll("");
        if (!before.isEmpty()) {
            pieces.addAll(unlabelled(before));
        }
        for (var i = 0; i < labels.size(); i++) {
            var end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            var label = labels.get(i).group("label");
            var content = text.substring(labels.get(i).end(), end);
            pieces.addAll(ofLabel(label, Labels.part(label), content));
        }
        return pieces;
    }

    /// Under 责任单位 the words may still say who leads: 甲牵头，乙配合.
    private static List<Piece> ofLabel(String label, Part part, String printed) {
        var content = REMARK.matcher(printed).replaceAll("");
        if (part == Part.UNITS && VERB.matcher(content).find()) {
            return verbs(content);
        }
        var due = dueAtEnd(part, content);
        if (due.isPresent()) {
            var units = content.substring(0, content.length() - due.get().length());
            return List.of(new Piece(part, label, units), new Piece(Part.DUE, "", due.get()));
        }
        return List.of(new Piece(part, label, content));
    }

    private static Optional<String> dueAtEnd(Part part, String content) {
        var cut = Math.max(content.lastIndexOf('；'), content.lastIndexOf('，'));
        var end = cut < 0 ? "" : content.substring(cut + 1);
        return part.isUnits() && DuePhrase.isDue(end) ? Optional.of(end) : Optional.empty();
    }

    private static List<Piece> unlabelled(String text) {
        var pieces = new ArrayList<Piece>();
        for (var part : PARTS.split(text, -1)) {
            var content = EDGES.matcher(part).replaceAll("");
            if (content.isEmpty()) {
                continue;
            }
            if (DuePhrase.isDue(content)) {
                pieces.add(new Piece(Part.DUE, "", content));
            } else if (isPeople(content)) {
                pieces.add(new Piece(Part.LEADER, "", content));
            } else {
                pieces.addAll(verbs(content));
            }
        }
        return pieces;
    }

    private static boolean isPeople(String content) {
        var people = UnitList.parts(content);
        return !people.isEmpty()
                && people.stream()
                        .allMatch(one -> Surnames.isPerson(one.replaceAll("\\s+", "")) || LeaderNames.isTitled(one));
    }

    /// Who leads and who helps by the verbs behind the names; a date among them is the deadline.
    private static List<Piece> verbs(String content) {
        var pieces = new ArrayList<Piece>();
        var clauses = new ArrayList<String>();
        for (var clause : CLAUSES.split(content, -1)) {
            if (DuePhrase.isDue(clause) || BY_THEN.matcher(clause).matches()) {
                pieces.add(new Piece(Part.DUE, "", clause));
            } else if (!RULE.matcher(clause).matches()) {
                clauses.add(clause);
            }
        }
        pieces.addAll(verbsOf(String.join("，", clauses)));
        return pieces;
    }

    private static List<Piece> verbsOf(String content) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var verb : VERB.matcher(content).results().toList()) {
            if (verb.start() < from || isWithinName(content, verb)) {
                continue;
            }
            var part = verb.group("lead") != null ? Part.LEAD : verb.group("co") != null ? Part.CO : Part.UNITS;
            addUnits(pieces, part, verb.group(), content.substring(from, verb.start()));
            from = verb.end();
        }
        addUnits(pieces, Part.UNITS, "", content.substring(from));
        return settle(pieces);
    }

    /// 区项目落实办 has no verb, 区财政局负责 has one; （牵头） belongs to its name.
    private static boolean isWithinName(String content, MatchResult verb) {
        var after = verb.end() < content.length() ? content.charAt(verb.end()) : '，';
        return "，,；;。、 \n".indexOf(after) < 0 && !content.startsWith("会同", verb.end())
                && !(verb.group("lead") != null && after != '）' && after != ')');
    }

    private static void addUnits(List<Piece> pieces, Part part, String verb, String content) {
        var plain = EDGES.matcher(content).replaceAll("").replaceAll("^由", "");
        if (plain.isEmpty() || plain.matches("等?(单位|部门)?")) {
            return;
        }
        if (isPeople(plain)) {
            pieces.add(new Piece(Part.LEADER, verb, plain));
            return;
        }
        var with = WITH.matcher(plain);
        if (with.find() && with.start() > 1 && UnitNames.isUnit(plain.substring(0, with.start()))) {
            pieces.add(new Piece(Part.LEAD, verb, plain.substring(0, with.start())));
            pieces.add(new Piece(Part.CO, verb, plain.substring(with.end())));
        } else {
            pieces.add(new Piece(part, verb, plain));
        }
    }

    /// Where somebody leads, all others help; where nobody does, all are responsible alike.
    private static List<Piece> settle(List<Piece> pieces) {
        var led = pieces.stream().anyMatch(piece -> piece.part() == Part.LEAD);
        var alone = pieces.stream().noneMatch(piece -> piece.part() == Part.UNITS);
        return pieces.stream().map(piece -> {
            if (led && piece.part() == Part.UNITS) {
                return new Piece(Part.CO, piece.label(), piece.content());
            }
            var only = !led && alone && piece.part() == Part.CO && !piece.label().matches(".*(配合|协).*");
            return only ? new Piece(Part.UNITS, piece.label(), piece.content()) : piece;
        }).toList();
    }

    /// Reads a bracket at the end of a sentence; empty where it is about something else.
    static Optional<Responsibility> inBracket(String content) {
        if (UnitNames.isBare(content)) {
            // 各科室（中心） names a kind of unit, nobody in particular.
            return Optional.empty();
        }
        var read = read(content);
        if (LABEL.matcher(content).results().anyMatch(match -> isUseful(match.group("label")))) {
            return read.pieces().isEmpty() ? Optional.empty() : Optional.of(read);
        }
        var sound = read.hasUnits() && read.pieces()
                .stream()
                .filter(piece -> piece.part().isUnits())
                .map(piece -> piece.content().replaceAll("\\s+", ""))
                .allMatch(Responsibility::areNames);
        return sound || read.isLedByPeople() ? Optional.of(read) : Optional.empty();
    }

    /// 王方县长主抓: people, and what they do.
    private boolean isLedByPeople() {
        return has(Part.LEADER) && pieces.stream()
                .allMatch(piece -> piece.part() == Part.DUE
                        || (piece.part() == Part.LEADER && !piece.label().isEmpty()));
    }

    private static boolean areNames(String content) {
        var names = new NameCutter(Vocabulary.learn(List.of(content + "、"))).units(content);
        return !names.isEmpty() && names.stream()
                .allMatch(name -> name.is(CutName.Sort.UNIT_GROUP) || UnitNames.isStrong(name.name())
                        || name.name().matches(".{2,6}[镇乡街区县市]"));
    }
}
