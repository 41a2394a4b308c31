package cn.duban.importing;

import cn.duban.document.DocumentFile;
import cn.duban.document.Loading;
import cn.duban.intake.Draft;
import cn.duban.intake.NewRegistries;
import cn.duban.intake.RosterDifference;
import cn.duban.intake.RosterSheet;
import cn.duban.intake.RosterTable;
import cn.duban.ledger.Enclosure;
import cn.duban.ledger.Ledger;
import cn.duban.people.Changes;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.talk.Figures;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Gives out who is who as a sheet, and reads it as it comes back: of the draft while there is one, else of the registry.
record RosterDesk(ImportDesk imports) {

    private static final String UNNAMED = "draft";
    private static final int SHOWN = 12;

    /// Whose people a sheet is about.
    ///
    /// @param name as the sheet has it
    /// @param registry with the roster as it stands
    /// @param isDraft whether it is not live yet
    record Subject(String name, Registry registry, boolean isDraft) {}

    /// What came of a sheet.
    sealed interface Reading {

        /// It can be taken.
        ///
        /// @param lines the changes in words, with what is to be minded
        record Changed(Subject subject, List<Amendment.OfRoster> changes, List<String> lines) implements Reading {}

        /// It cannot.
        record Refused(String why) implements Reading {}
    }

    /// The table of people in a file; empty where it holds none.
    static Optional<RosterTable> table(byte[] bytes) {
        return DocumentFile.load(bytes) instanceof Loading.Loaded(var document)
                ? RosterTable.in(document)
                : Optional.empty();
    }

    /// Whose people are spoken of where nobody says it.
    Subject subject(Ledger ledger) {
        return imports.draft(ledger).map(RosterDesk::of).orElseGet(() -> live(ledger));
    }

    private static Subject live(Ledger ledger) {
        return new Subject(ledger.registry().id().value(), ledger.registry(), false);
    }

    private static Subject of(Draft draft) {
        var present = draft.present();
        return new Subject(draft.id() == null ? UNNAMED : draft.id().value(), new Registry(present.id(), present.year(),
                List.of(), NewRegistries.rosterOf(draft), present.wording()), true);
    }

    /// The sheet to fill in, as a file that is kept.
    Enclosure sheet(Subject subject) {
        return imports.keep(subject.name() + "-名册.xlsx", "xlsx",
                RosterSheet.of(subject.name(), subject.registry().roster()));
    }

    /// Looks through a sheet that came, and keeps it where it can be taken.
    ///
    /// @param offer writes down that a file waits for a word, and gives the answer to it
    String take(Ledger ledger, RosterTable table, String name, Supplier<Enclosure> keep,
            BiFunction<Enclosure, String, String> offer) {
        var wording = ledger.registry().wording();
        return switch (read(ledger, table)) {
            case Reading.Refused(var why) -> "《" + Figures.excerpt(name) + "》" + why;
            case Reading.Changed(var subject, var changes, var lines) -> changes.isEmpty()
                    ? wording.text("名册表.相同", Map.of("文件", Figures.excerpt(name), "名册", called(subject)))
                    : offer.apply(keep.get(), wording.text("名册表.收到",
                            Map.of("名册", called(subject), "处数", changes.size())) + "\n"
                            + shown(wording, lines) + "\n" + wording.text("名册表.请确认"));
        };
    }

    private static String called(Subject subject) {
        var name = subject.name().equals(UNNAMED) ? "" : " " + subject.name() + " ";
        return (subject.isDraft() ? "草稿" : "台账") + name + "的名册";
    }

    private static String shown(Wording wording, List<String> lines) {
        var more = lines.size() > SHOWN ? "\n- " + wording.text("名册表.从略", Map.of("行数", lines.size())) : "";
        return "- " + String.join("\n- ", lines.subList(0, Math.min(SHOWN, lines.size()))) + more;
    }

    /// What a sheet comes to now.
    Reading read(Ledger ledger, RosterTable table) {
        var draft = imports.draft(ledger).map(RosterDesk::of);
        var named = table.registry();
        var meant = draft.filter(one -> named.isEmpty() || one.name().equals(named))
                .or(() -> named.isEmpty() || named.equals(ledger.registry().id().value())
                        ? Optional.of(live(ledger))
                        : Optional.empty());
        return meant.map(subject -> read(subject, table))
                .orElseGet(() -> new Reading.Refused(
                        ledger.registry().wording().text("名册表.别的台账", Map.of("台账", named))));
    }

    private static Reading read(Subject subject, RosterTable table) {
        var wording = subject.registry().wording();
        var result = RosterDifference.between(subject.registry().roster(), table);
        if (!result.faults().isEmpty()) {
            return new Reading.Refused(wording.text("名册表.有错") + "\n"
                    + shown(wording, result.faults().stream().map(Figures::excerpt).toList()));
        }
        var lines = new ArrayList<String>();
        var registry = subject.registry();
        for (var change : result.changes()) {
            var told = new Changes(registry);
            var refusal = told.refusal(change);
            if (refusal.isPresent()) {
                return new Reading.Refused(wording.text("名册表.没有登记", Map.of("原因", refusal.get())));
            }
            lines.add(told.words(change));
            told.warnings(change).forEach(warning -> lines.add("　" + wording.text("人员.请注意", Map.of("事项", warning))));
            registry = registry.amended(change);
        }
        return new Reading.Changed(subject, result.changes(), lines);
    }
}
