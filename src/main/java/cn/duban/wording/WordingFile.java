package cn.duban.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wording file: each template's name on a line of its own behind `===`, notes behind `#`, and the text.
record WordingFile(List<Passage> passages, List<WordingFault> faults) {

    private static final String NAME = "===";
    private static final String NOTE = "#";

    /// @param file what faults call it
    static WordingFile parse(String file, String content) {
        var reader = new Reader(file);
        content.replaceFirst("^\uFEFF", "").lines().forEach(reader::line);
        reader.end();
        return new WordingFile(List.copyOf(reader.passages), List.copyOf(reader.faults));
    }

    private static final class Reader {

        private final String file;
        private final List<Passage> passages = new ArrayList<>();
        private final List<WordingFault> faults = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private @Nullable String name;
        private int line;
        private int start;
        private int first;

        Reader(String file) {
            this.file = file;
        }

        void line(String raw) {
            line++;
            var text = raw.stripTrailing();
            if (text.startsWith(NAME)) {
                end();
                name = text.substring(NAME.length()).strip();
                start = line;
            } else if (text.startsWith(NOTE)) {
                notes.add(text.substring(NOTE.length()).strip());
            } else if (name == null && !text.isEmpty()) {
                faults.add(new WordingFault(file, line, "这一行不属于任何模板，请在上面加一行“=== 模板名称”；只作说明的行请以 # 开头"));
            } else if (!text.isEmpty() || !lines.isEmpty()) {
                first = lines.isEmpty() ? line : first;
                lines.add(text);
            }
        }

        void end() {
            while (!lines.isEmpty() && lines.getLast().isEmpty()) {
                lines.removeLast();
            }
            if (name != null) {
                passages.add(new Passage(name, start, notes, lines.isEmpty() ? start : first, lines));
            }
            notes.clear();
            lines.clear();
        }
    }
}
