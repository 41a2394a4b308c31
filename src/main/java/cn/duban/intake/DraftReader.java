package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.ledger.Settlement.Matter;
import cn.duban.notice.FoundNotice;
import cn.duban.notice.LeadRule;
import cn.duban.notice.NoticeFile;
import cn.duban.notice.NoticeReading;
import cn.duban.notice.NoticeSettings;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.registry.Roster;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a file into a draft, as often as something was settled about it; readings are remembered. Safe for many
/// threads.
public final class DraftReader {

    private static final int MEMORY = 4;
    /// From this share of known units on, percent, a notice is taken for the present office's own.
    private static final int SAME_OFFICE = 60;

    private final Map<Key, NoticeReading> read = new LinkedHashMap<>();

    private record Key(ByteBuffer content, String name, NoticeSettings settings) {}

    /// What came of reading.
    public sealed interface Reading {

        /// A draft to go on with.
        record Read(Draft draft) implements Reading {}

        /// It cannot be read.
        ///
        /// @param reason in words for the sender
        record Refused(String reason) implements Reading {}
    }

    /// Reads a file with what staff settled about it.
    ///
    /// @param people what they filled in of who is who
    /// @param present the registry in which it is imported
    public Reading read(byte[] content, String name, List<Settlement> settled, List<Amendment.OfRoster> people,
            Registry present) {
        return switch (reading(content, name, NoticeSettings.none())) {
            case NoticeReading.Refused(var reason) -> new Reading.Refused(reason);
            case NoticeReading.Read(var bare) -> {
                var carries = last(settled, Matter.ROSTER).map("carry"::equals)
                        .orElseGet(() -> isOwn(bare, present.roster()));
                var settings = new NoticeSettings(last(settled, Matter.LEAD_RULE).map(DraftReader::rule).orElse(null),
                        carries ? present.roster() : null, year(settled));
                yield switch (reading(content, name, settings)) {
                    case NoticeReading.Refused(var reason) -> new Reading.Refused(reason);
                    case NoticeReading.Read(var notice) ->
                        new Reading.Read(Draft.of(notice, carries, settled, people, present));
                };
            }
        };
    }

    private static @Nullable Integer year(List<Settlement> settled) {
        return last(settled, Matter.YEAR).map(Integer::valueOf).orElse(null);
    }

    private static LeadRule rule(String word) {
        return LeadRule.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> last(List<Settlement> settled, Matter matter) {
        return settled.stream()
                .filter(one -> one.matter() == matter)
                .reduce((_, later) -> later)
                .map(Settlement::value);
    }

    /// Other offices' units have the same names, but hardly ever the same leaders.
    private static boolean isOwn(FoundNotice notice, Roster roster) {
        var units = notice.tasks()
                .stream()
                .flatMap(task -> task.units().stream().filter(unit -> !task.unitGroups().contains(unit)))
                .distinct()
                .toList();
        var leaders = notice.tasks().stream().flatMap(task -> task.leaders().stream()).distinct().toList();
        var known = units.stream().filter(unit -> roster.unit(unit).isPresent()).count();
        return known * 100 >= (long) units.size() * SAME_OFFICE
                && (leaders.isEmpty() || leaders.stream().anyMatch(name -> roster.leader(name).isPresent()));
    }

    private synchronized NoticeReading reading(byte[] content, String name, NoticeSettings settings) {
        var key = new Key(ByteBuffer.wrap(content), name, settings);
        var known = read.get(key);
        if (known != null) {
            return known;
        }
        var fresh = NoticeFile.read(content, name, settings);
        if (read.size() >= MEMORY) {
            read.remove(read.keySet().iterator().next());
        }
        read.put(key, fresh);
        return fresh;
    }
}
