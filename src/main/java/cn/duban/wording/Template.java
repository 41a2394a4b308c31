package cn.duban.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// What a text may hold, as the notes of the built-in wording say it: `可用` which fields, `必有` which of them,
/// `最长` how many characters, and `一行` where it may not be broken.
///
/// @param limit in characters, with the names of its fields
/// @param standard the text that applies where an office has none of its own
record Template(String name, Set<String> fields, Set<String> required, int limit, boolean oneLine, Body standard) {

    private static final int LIMIT = 200;

    Template {
        fields = Set.copyOf(fields);
        required = Set.copyOf(required);
    }

    static Template of(Passage passage) {
        var notes = passage.notes();
        return new Template(passage.name(), note(notes, "可用：").map(Body::fields).orElse(Set.of()),
                note(notes, "必有：").map(Body::fields).orElse(Set.of()),
                note(notes, "最长：").map(Integer::valueOf).orElse(LIMIT), notes.contains("一行"),
                new Body(String.join("\n", passage.lines())));
    }

    private static Optional<String> note(List<String> notes, String head) {
        return notes.stream()
                .filter(note -> note.startsWith(head))
                .findFirst()
                .map(note -> note.substring(head.length()));
    }

    /// What keeps a passage from being used for this template.
    List<WordingFault> faults(String file, Passage passage) {
        var faults = new ArrayList<WordingFault>();
        BiConsumer<Integer, String> fault = (index, message) -> faults
                .add(new WordingFault(file, passage.firstLine() + index, "“" + name + "”：" + message));
        var text = String.join("\n", passage.lines());
        if (text.isEmpty()) {
            fault.accept(0, "没有文字；要用内置的文字，请连同名称这一行删去");
            return faults;
        }
        Body.check(passage.lines(), fields, fault);
        var used = Body.fields(text);
        required.stream()
                .filter(field -> !used.contains(field))
                .sorted()
                .forEach(field -> fault.accept(0, "少了 {" + field + "}，请补上"));
        var length = text.codePointCount(0, text.length());
        if (length > limit) {
            fault.accept(0, "有 " + length + " 个字，最长 " + limit + " 个字，请缩短");
        }
        if (oneLine && passage.lines().size() > 1) {
            fault.accept(1, "只能写一行，请并到上一行");
        }
        return faults;
    }
}
