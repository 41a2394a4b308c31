package cn.duban.notice;

import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Leader;
import cn.duban.registry.Roster.UnitGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names that stand in a notice's cells. Units and their groups are known from the roster; leaders from the roster
/// and from the notice itself, where a person's name comes again and again.
final class Names {

    private static final Pattern PERSON = Pattern
            .compile("(?![区市县省])\\p{IsHan}{1,3}[\\p{IsHan}&&[^局委办社院所厅部处室队站镇村会司联府团行]]");
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}+[局委办社院所厅部处室队站镇会司联府团行班心组]");
    private static final Pattern UNIT_GROUP = Pattern.compile("(各|相关|有关).{1,30}");
    private static final Pattern LEADER_GROUP = Pattern.compile("(各|相关|有关|全体).*(领导|区长)");
    private static final int ENOUGH_TO_BE_A_LEADER = 2;

    private final Roster roster;
    private final Set<String> phrases;
    private final Set<String> rosterLeaders;
    private final Set<String> learnedLeaders = new HashSet<>();

    private Names(Roster roster) {
        this.roster = roster;
        this.phrases = roster.unitGroups().stream().map(UnitGroup::phrase).collect(Collectors.toSet());
        this.rosterLeaders = roster.leaders().stream().map(Leader::name).collect(Collectors.toSet());
    }

    /// What a word stands for.
    enum Sort {
        UNIT, UNIT_GROUP, LEADER, LEADER_GROUP, UNKNOWN
    }

    /// One name in a cell.
    ///
    /// @param read as printed, pieces joined by one space
    /// @param name without inner spaces, and canonical if it is a unit's alias
    record Word(Sort sort, String read, String name) {

        boolean is(Sort other) {
            return sort == other;
        }

        boolean isUnits() {
            return is(Sort.UNIT) || is(Sort.UNIT_GROUP);
        }

        boolean isLeaders() {
            return is(Sort.LEADER) || is(Sort.LEADER_GROUP);
        }

        boolean hasInnerSpace() {
            return read.contains(" ");
        }

        boolean isAlias() {
            return is(Sort.UNIT) && !read.replace(" ", "").equals(name);
        }
    }

    /// Learns the leaders from cells that hold nothing but people's names.
    static Names learn(Roster roster, List<NoticeTable.Row> rows) {
        var names = new Names(roster);
        var seen = new HashMap<String, Integer>();
        for (var row : rows) {
            row.cells()
                    .stream()
                    .filter(cell -> !cell.contains("。"))
                    .map(names::split)
                    .filter(names::onlyPeople)
                    .forEach(words -> words.forEach(word -> seen.merge(word.name(), 1, Integer::sum)));
        }
        seen.forEach((name, times) -> {
            if (times >= ENOUGH_TO_BE_A_LEADER) {
                names.learnedLeaders.add(name);
            }
        });
        return names;
    }

    /// The names in a cell, in printed order. A name that a stray space has cut is put together again.
    List<Word> split(String cell) {
        return new WordSplitter(this).split(cell);
    }

    boolean onlyPeople(List<Word> words) {
        return !words.isEmpty() && words.stream().allMatch(word -> switch (word.sort()) {
            case LEADER -> true;
            case UNKNOWN -> PERSON.matcher(word.name()).matches();
            case UNIT, UNIT_GROUP, LEADER_GROUP -> false;
        });
    }

    boolean looksLikeUnit(String name) {
        return UNIT.matcher(name).matches();
    }

    boolean inRoster(Word word) {
        return switch (word.sort()) {
            case UNIT -> true;
            case UNIT_GROUP -> phrases.contains(word.name());
            case LEADER -> rosterLeaders.contains(word.name());
            case LEADER_GROUP, UNKNOWN -> false;
        };
    }

    boolean isPending(String phrase) {
        return roster.unitGroups().stream().filter(group -> group.phrase().equals(phrase)).allMatch(UnitGroup::pending);
    }

    Word word(List<String> pieces) {
        var read = String.join(" ", pieces);
        var name = String.join("", pieces);
        if (rosterLeaders.contains(name) || learnedLeaders.contains(name)) {
            return new Word(Sort.LEADER, read, name);
        }
        var unit = roster.unit(name);
        if (unit.isPresent()) {
            return new Word(Sort.UNIT, read, unit.get().name());
        }
        if (LEADER_GROUP.matcher(name).matches()) {
            return new Word(Sort.LEADER_GROUP, read, name);
        }
        var group = phrases.contains(name) || UNIT_GROUP.matcher(name).matches();
        return new Word(group ? Sort.UNIT_GROUP : Sort.UNKNOWN, read, name);
    }

    /// Whether pieces that a space parts are one name.
    boolean belongTogether(List<String> pieces) {
        var word = word(pieces);
        return switch (word.sort()) {
            case UNIT, LEADER -> true;
            case UNIT_GROUP -> inRoster(word) || roster.unit(lastPart(word.name())).isPresent();
            case LEADER_GROUP -> false;
            case UNKNOWN -> pieces.size() == 2 && pieces.stream().allMatch(piece -> piece.length() == 1);
        };
    }

    private static String lastPart(String phrase) {
        return phrase.substring(phrase.lastIndexOf('、') + 1);
    }
}
