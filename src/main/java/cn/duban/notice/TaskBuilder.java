package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.Names.Sort;
import cn.duban.notice.Names.Word;
import cn.duban.notice.ReadRow.Column;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes tasks of rows, one after the other: a row without a heading stands under the last one.
final class TaskBuilder {

    private static final Pattern STRAY_AND = Pattern.compile("(?<=\\p{IsHan})\\s*\\band\\b\\s*(?=\\p{IsHan})");

    private final Names names;
    private final List<Anomaly> anomalies;
    private final Headings headings = new Headings();
    private final Map<Column, Integer> usualPlaces;
    private final Set<String> strangers = new HashSet<>();
    private String category = "";
    private boolean headless;

    /// Learns headings and the usual order of columns from all the rows.
    ///
    /// @param anomalies what is found is added here
    TaskBuilder(Names names, List<ReadRow> rows, List<Anomaly> anomalies) {
        this.names = names;
        this.anomalies = anomalies;
        rows.stream().flatMap(row -> Optional.ofNullable(row.heading()).stream()).forEach(headings::add);
        usualPlaces = usualPlaces(rows);
    }

    /// The task of the next row; empty if the row has no text.
    Optional<Task> build(ReadRow row) {
        anomalies.addAll(row.anomalies());
        settleCategory(row);
        checkPlaces(row);
        row.names().forEach(word -> checkName(row, word));
        checkWho(row);
        var text = row.text();
        if (text == null) {
            note(row, Kind.MISSING_TEXT, "重点工作为空", "该行未列为任务，请核对原文后补上");
            return Optional.empty();
        }
        var repaired = repair(row, text);
        return Optional.of(new Task(row.number(), category, repaired, select(row, Sort.UNIT),
                select(row, Sort.UNIT_GROUP), select(row, Sort.LEADER), select(row, Sort.LEADER_GROUP),
                readTargets(row, repaired)));
    }

    private List<Target> readTargets(ReadRow row, String text) {
        var reading = TargetReader.read(text);
        reading.doubts()
                .forEach(
                        doubt -> note(row, Kind.DOUBTFUL_TARGET, doubt.found(), doubt.why() + "；如是量化目标，请补充指标、数值和单位"));
        return reading.targets();
    }

    private void settleCategory(ReadRow row) {
        var printed = row.heading();
        if (printed != null) {
            category = headings.settle(printed);
            if (!category.equals(printed)) {
                note(row, Kind.CATEGORY_VARIANT, printed, "与他处写法不同，已统一为“" + category + "”");
            }
        } else if (category.isEmpty() && !headless) {
            headless = true;
            note(row, Kind.DOUBTFUL_CATEGORY, "主要任务为空", "从该任务起没有主要任务，请核对原文");
        }
    }

    private void checkPlaces(ReadRow row) {
        var moved = row.places()
                .entrySet()
                .stream()
                .filter(place -> !place.getValue().equals(usualPlaces.get(place.getKey())))
                .map(place -> place.getKey().label() + "在第 " + (place.getValue() + 2) + " 格")
                .toList();
        if (!moved.isEmpty()) {
            note(row, Kind.SHIFTED_ROW, String.join("，", moved), "已按内容归位，请核对");
        }
    }

    private void checkName(ReadRow row, Word word) {
        if (word.hasInnerSpace()) {
            note(row, Kind.INNER_SPACE, word.read(), "已按“" + word.name() + "”读入");
        }
        if (word.isAlias()) {
            note(row, Kind.ALIAS, word.read(), "已按“" + word.name() + "”读入，请确认是同一单位");
        }
        if (word.is(Sort.UNIT_GROUP) && names.isPending(word.name())) {
            note(row, Kind.PENDING_UNIT_GROUP, word.name(), "请确定包括哪些单位，填入名册的单位组；确定前只有具名的单位负责");
        }
        if (word.is(Sort.LEADER_GROUP)) {
            note(row, Kind.LEADER_GROUP, word.name(), "请确定是哪位区领导");
        }
        if (word.is(Sort.LEADER) && !names.inRoster(word) && strangers.add(word.name())) {
            note(row, Kind.UNKNOWN_LEADER, word.name(), "名册中没有这位领导，请核对姓名或加入名册");
        }
    }

    private void checkWho(ReadRow row) {
        if (row.names().stream().noneMatch(Word::isUnits)) {
            note(row, Kind.MISSING_UNIT, "责任单位为空", "请确定责任单位");
        }
        if (row.names().stream().noneMatch(Word::isLeaders)) {
            note(row, Kind.MISSING_LEADER, "责任区领导为空", "请确定责任区领导");
        }
        row.names()
                .stream()
                .collect(Collectors.groupingBy(Word::name, Collectors.counting()))
                .forEach((name, times) -> {
                    if (times > 1) {
                        note(row, Kind.REPEATED_NAME, name, "同一任务中出现 " + times + " 次，只计一次");
                    }
                });
    }

    private String repair(ReadRow row, String text) {
        var stray = STRAY_AND.matcher(text);
        if (!stray.find()) {
            return text;
        }
        note(row, Kind.STRAY_WORD, "and", "已改为“和”");
        return stray.replaceAll("和");
    }

    private static List<String> select(ReadRow row, Sort sort) {
        return row.names().stream().filter(word -> word.is(sort)).map(Word::name).distinct().toList();
    }

    private void note(ReadRow row, Kind kind, String found, String proposal) {
        anomalies.add(new Anomaly(row.number(), kind, found, proposal));
    }

    private static Map<Column, Integer> usualPlaces(List<ReadRow> rows) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            mostFrequent(rows.stream().flatMap(row -> Optional.ofNullable(row.places().get(column)).stream()).toList())
                    .ifPresent(place -> places.put(column, place));
        }
        return places;
    }

    private static Optional<Integer> mostFrequent(List<Integer> numbers) {
        return numbers.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
