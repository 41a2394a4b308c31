package cn.duban.wording;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A registry's folder `wording`: the texts that an office has changed, or kept as they came.
///
/// @param wording what can be used of it
/// @param faults everything wrong in it, by file and line
public record WordingFolder(Wording wording, List<WordingFault> faults) {

    private static final String NAME = "wording";
    private static final String MANUAL = "README.md";

    public WordingFolder {
        faults = List.copyOf(faults);
    }

    /// Reads the folder; the built-in texts apply where it is absent, and for each text that it lacks.
    ///
    /// @param registry the registry's folder, e.g. `bot-config/xiqing-2024`
    public static WordingFolder read(Path registry) {
        var reader = new Reader(registry.resolve(NAME));
        reader.readAll();
        return new WordingFolder(new Wording(reader.own), reader.faults);
    }

    private static final class Reader {

        private final Path folder;
        private final Map<String, Body> own = new HashMap<>();
        private final List<WordingFault> faults = new ArrayList<>();

        Reader(Path folder) {
            this.folder = folder;
        }

        void readAll() {
            if (!Files.exists(folder)) {
                return;
            }
            try (var found = Files.list(folder)) {
                found.map(path -> String.valueOf(path.getFileName()))
                        .filter(name -> !name.equals(MANUAL) && !name.startsWith("."))
                        .sorted()
                        .forEach(this::file);
            } catch (IOException unreadable) {
                faults.add(new WordingFault(NAME, 1, "无法读取 " + folder + "：" + unreadable));
            }
        }

        private void file(String name) {
            var file = NAME + "/" + name;
            if (!Catalogue.FILES.contains(name)) {
                faults.add(new WordingFault(file, 1, "不认识这个文件，请移出；可用的有 " + String.join("、", Catalogue.FILES)));
                return;
            }
            try {
                passages(file, WordingFile.parse(file, Files.readString(folder.resolve(name))));
            } catch (CharacterCodingException encoded) {
                faults.add(new WordingFault(file, 1, "不是 UTF-8 编码，请另存为 UTF-8"));
            } catch (IOException unreadable) {
                faults.add(new WordingFault(file, 1, "无法读取 " + folder.resolve(name) + "：" + unreadable));
            }
        }

        private void passages(String file, WordingFile content) {
            faults.addAll(content.faults());
            for (var passage : content.passages()) {
                var template = Catalogue.BUILT_IN.templates().get(passage.name());
                if (template == null) {
                    faults.add(new WordingFault(file, passage.line(), "没有“" + passage.name() + "”这个模板，请核对名称或删去"));
                    continue;
                }
                faults.addAll(template.faults(file, passage));
                if (own.put(passage.name(), new Body(String.join("\n", passage.lines()))) != null) {
                    faults.add(new WordingFault(file, passage.line(), "“" + passage.name() + "”写了两次，请删去一处"));
                }
            }
        }
    }
}
