package cn.duban.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The templates there are, with the built-in texts.
record Catalogue(Map<String, Template> templates) {

    /// The files in which they stand, by matter.
    static final List<String> FILES = List.of(
            "rounds.txt", "letters.txt", "steps.txt", "claims.txt", "commands.txt", "urgings.txt", "enquiries.txt",
            "orders.txt",
            "demands.txt", "rehearsals.txt", "snoozes.txt", "reviews.txt", "assessments.txt", "requests.txt",
            "decisions.txt", "changes.txt", "tasks.txt", "task-views.txt", "task-lists.txt", "problems.txt",
            "visits.txt", "comments.txt", "comment-answers.txt", "comment-lists.txt", "exhibits.txt",
            "exhibit-files.txt",
            "trail.txt", "report-traces.txt", "change-traces.txt", "traces.txt", "people.txt", "people-letters.txt",
            "people-lists.txt", "bindings.txt", "digests.txt", "standings.txt", "grounds.txt",
            "bulletins.txt", "office.txt", "answers.txt", "help.txt", "work-purposes.txt",
            "view-purposes.txt", "imports.txt", "import-lists.txt",
            "import-settlings.txt", "sheets.txt", "questions.txt", "doubts.txt", "whys.txt",
            "refusals.txt", "choices.txt", "meanings.txt", "labels.txt");

    static final Catalogue BUILT_IN = read();

    private static Catalogue read() {
        var templates = new LinkedHashMap<String, Template>();
        for (var file : FILES) {
            var content = WordingFile.parse(file, content(file));
            var faults = new ArrayList<>(content.faults());
            for (var passage : content.passages()) {
                var template = Template.of(passage);
                faults.addAll(template.faults(file, passage));
                if (templates.put(template.name(), template) != null) {
                    faults.add(new WordingFault(file, passage.line(), "名称重复：" + template.name()));
                }
            }
            if (!faults.isEmpty()) {
                throw new IllegalStateException("内置的文字有误：" + faults);
            }
        }
        return new Catalogue(templates);
    }

    /// The content of a built-in file.
    static String content(String file) {
        try (var resource = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
