package cn.duban.notice;

import cn.duban.registry.Roster;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What `roster.yml` says: the registry's title, its year and who is who.
///
/// @param title how the registry is called in messages
/// @param roster complete only if there are no faults
/// @param faults everything wrong in the file, by line
record RosterFile(String title, int year, Roster roster, List<Fault> faults) {

    RosterFile {
        faults = List.copyOf(faults);
    }

    /// Reads a file.
    ///
    /// @param environment gives the value of a variable, null where it is not set
    static RosterFile parse(Path path, Function<String, @Nullable String> environment) {
        return parse(YamlFile.read(path, environment));
    }

    /// Reads the content of a file.
    ///
    /// @param text content of a file that faults call `roster.yml`
    /// @param environment gives the value of a variable, null where it is not set
    static RosterFile parse(String text, Function<String, @Nullable String> environment) {
        return parse(YamlFile.parse("roster.yml", text, environment));
    }

    private static RosterFile parse(YamlFile file) {
        var root = file.root();
        root.only("title", "year", "leaders-chat", "staff-chat", "units", "unit-groups", "leaders", "staff");
        var title = root.text("title");
        var year = root.integer("year");
        var roster = new RosterReader().read(root);
        return new RosterFile(title, year, roster, file.faults());
    }
}
