package cn.duban.problem;

import cn.duban.digest.StaffMessage;
import cn.duban.digest.Typed;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Person;
import cn.duban.ledger.Problem;
import cn.duban.ledger.Text;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a unit's reports say of problems: one named is opened or put in new words, one said to be gone is laid before
/// staff, who alone close it.
///
/// @param events to be recorded with the reports
/// @param notes what the contact is told of it, a line each
public record NamedProblems(List<Event> events, List<String> notes) {

    /// 问题：无, 没有问题, 问题已解决
    private static final Pattern GONE = Pattern.compile(
            "(?:问题|困难)[:：]?\\s{0,4}(?:暂时?|目前|现在)?(?:无|没有了?)(?=[,，。；;\\s]|$)"
                    + "|(?:没有?|暂?无)(?:存在|其他|什么|明显)?的?(?:问题|困难)(?=[,，。；;\\s了]|$)"
                    + "|(?:问题|困难)[^,，。；;\\n没未尚]{0,8}(?:已经?|均已?|都)(?:得到)?(?:妥善|全部)?(?:解决|化解|消除|协调好|处理完)");
    private static final Pattern TASK = Pattern.compile("(?=(?<!\\d)\\d{1,3}号)");

    /// What one report says.
    ///
    /// @param problem named anew; null where none was
    public record Said(int task, @Nullable String problem) {}

    public NamedProblems {
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /// What comes of the reports that a message held.
    ///
    /// @param unit canonical name
    /// @param text of the message
    public static NamedProblems of(Ledger ledger, String unit, List<Said> reports, String text, Person by) {
        var wording = ledger.registry().wording();
        var events = new ArrayList<Event>();
        var notes = new ArrayList<String>();
        var gone = new ArrayList<LoggedProblem>();
        var number = ledger.problems().nextProblem();
        for (var said : reports) {
            var known = ledger.problems().reported(said.task(), unit);
            if (said.problem() != null && known.isPresent()) {
                restated(known.get(), said.problem(), by, events).map(one -> updated(wording, one))
                        .ifPresent(notes::add);
            } else if (said.problem() != null) {
                events.add(new ConcernEvent.ProblemOpened(
                        new Problem(number, said.task(), unit, said.problem(), true, by)));
                notes.add(wording.text("填报问题.列出", Map.of("编号", said.task(), "问题", number++)));
            } else if (known.isPresent() && known.get().saidGone() == null
                    && isGone(text, said.task(), reports.size())) {
                gone.add(known.get());
            }
        }
        if (!gone.isEmpty()) {
            events.addAll(proposed(ledger, unit, gone, by));
            notes.add(wording.text("填报问题.待核实", Map.of("清单",
                    gone.stream().map(one -> "问题 " + one.problem().number()).collect(Collectors.joining("、")))));
        }
        return new NamedProblems(events, notes);
    }

    /// Where a message is about several tasks, only what stands behind a task's number is about it.
    private static boolean isGone(String text, int task, int reports) {
        return reports == 1
                ? GONE.matcher(text).find()
                : Arrays.stream(TASK.split(text))
                        .anyMatch(part -> part.startsWith(task + "号") && GONE.matcher(part).find());
    }

    /// The problem where it is put in other words than before.
    private static Optional<Problem> restated(LoggedProblem known, String text, Person by, List<Event> events) {
        if (text.equals(known.problem().text()) && known.saidGone() == null) {
            return Optional.empty();
        }
        events.add(new ConcernEvent.ProblemRestated(known.problem().number(), text, by));
        return Optional.of(known.problem());
    }

    private static String updated(Wording wording, Problem problem) {
        return wording.text("填报问题.更新", Map.of("编号", problem.task(), "问题", problem.number()));
    }

    private static List<Event> proposed(Ledger ledger, String unit, List<LoggedProblem> gone, Person by) {
        var events = new ArrayList<Event>();
        gone.forEach(one -> events.add(new ConcernEvent.ProblemSaidGone(one.problem().number(), by)));
        var wording = ledger.registry().wording();
        var lines = gone.stream()
                .map(LoggedProblem::problem)
                .map(problem -> "- " + wording.text("核实销号.事项", Map.of("问题", problem.number(), "编号", problem.task(),
                        "内容", Typed.excerpt(problem.text()))))
                .toList();
        events.addAll(StaffMessage.owed(ledger, wording.text("核实销号.主题"),
                new Text("**" + wording.text("核实销号.标题", Map.of("单位", unit)) + "**", lines,
                        wording.text("核实销号.结尾", Map.of("问题", gone.getFirst().problem().number())))));
        return events;
    }
}
