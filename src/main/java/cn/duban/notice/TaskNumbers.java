package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Gives every task its number: the printed one where that is unique in the notice, else its order in it. Where both
/// together would give two tasks one number, as when numbers begin anew in each chapter, all are numbered in order.
final class TaskNumbers {

    private static final int MOST_GAPS = 30;

    private final List<Draft> drafts;
    private final List<OptionalInt> printed;
    private final HashMap<Integer, Integer> times = new HashMap<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private TaskNumbers(List<Draft> drafts) {
        this.drafts = drafts;
        this.printed = drafts.stream().map(TaskNumbers::read).toList();
        printed.forEach(number -> number.ifPresent(value -> times.merge(value, 1, Integer::sum)));
    }

    /// A sub-item's number counts within its item only.
    private static OptionalInt read(Draft draft) {
        return draft.above().isEmpty() ? PrintedNumber.read(draft.get(Part.NUMBER)) : OptionalInt.empty();
    }

    /// @param numbers by task
    record Numbered(List<Integer> numbers, List<Anomaly> anomalies) {}

    static Numbered number(List<Draft> drafts) {
        var numbering = new TaskNumbers(drafts);
        var numbers = numbering.mixed();
        if (new HashSet<>(numbers).size() < numbers.size()) {
            numbers = IntStream.rangeClosed(1, drafts.size()).boxed().toList();
        }
        numbering.check(numbers);
        return new Numbered(numbers, numbering.anomalies);
    }

    private List<Integer> mixed() {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> isUnique(i) ? Integer.valueOf(printed.get(i).getAsInt()) : Integer.valueOf(i + 1))
                .toList();
    }

    private boolean isUnique(int index) {
        var number = printed.get(index);
        return number.isPresent() && times.getOrDefault(number.getAsInt(), 0) == 1;
    }

    private void check(List<Integer> numbers) {
        var restarts = restarts();
        for (var i = 0; i < drafts.size(); i++) {
            var number = printed.get(i);
            if (number.isEmpty() && drafts.get(i).get(Part.NUMBER).isBlank() && !times.isEmpty()) {
                note(numbers.get(i), i, Kind.MISSING_NUMBER, "序号为空", "已按顺序编为 " + numbers.get(i) + "，请核对");
            } else if (number.isPresent() && !isUnique(i) && !restarts) {
                note(numbers.get(i), i, Kind.REPEATED_NUMBER, "序号 " + number.getAsInt() + " 重复",
                        "已按顺序编为 " + numbers.get(i) + "，请核对序号");
            }
        }
        if (!restarts) {
            checkGaps();
        }
    }

    /// Whether numbers begin anew with each chapter, which is no fault.
    private boolean restarts() {
        return times.getOrDefault(1, 0) > 1;
    }

    private void checkGaps() {
        var found = new TreeSet<>(times.keySet());
        if (found.isEmpty() || found.size() * 2 < drafts.size()) {
            return;
        }
        drafts.forEach(draft -> found.addAll(draft.above()));
        var expected = Math.min(found.first(), 1);
        for (int number : found) {
            if (number > expected && number - expected < MOST_GAPS) {
                var gap = number - 1 == expected ? "" + expected : expected + "–" + (number - 1);
                anomalies.add(new Anomaly(expected, Kind.MISSING_NUMBER, gap, "清单中没有这些序号，请核对原文是否有遗漏"));
            }
            expected = number + 1;
        }
    }

    private void note(int task, int index, Kind kind, String found, String proposal) {
        anomalies.add(new Anomaly(task, kind, found, proposal, drafts.get(index).place()));
    }
}
