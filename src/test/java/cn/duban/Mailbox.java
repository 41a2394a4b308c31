package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.Holidays;
import cn.duban.plan.WorkingDays;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/// Collects what the service sends on its own account, and holds it to what holds for every message.
final class Mailbox {

    private static final Pattern NUMBER = Pattern.compile("编号 (\\d+)");
    private static final Pattern PART = Pattern.compile("编号 \\d+）（(\\d+)/(\\d+)）");
    private static final String RESENT = "【重发】";

    private final WorkingDays days = new WorkingDays(Holidays.read(Path.of("bot-config/holidays.json")));
    /// By number and part.
    private final Map<String, SandboxApi.Seen> known = new HashMap<>();
    private final SortedMap<Integer, String> recipients = new TreeMap<>();
    private long last;
    private int repeated;
    private int unnumbered;

    /// A message with all its parts.
    record Letter(int number, String where, String text) {}

    /// What has come since the last time, in the order of numbers.
    List<Letter> take(SandboxApi api) {
        var letters = new TreeMap<Integer, Letter>();
        for (var seen : api.pushes(last)) {
            last = seen.seq();
            if (!NUMBER.matcher(seen.text()).find()) {
                // What staff are told at once, at any hour.
                unnumbered++;
                continue;
            }
            check(seen);
            if (isNew(seen)) {
                var number = number(seen);
                letters.merge(number, new Letter(number, seen.where(), seen.text()),
                        (one, next) -> new Letter(number, one.where(), one.text() + "\n" + next.text()));
                assertThat(recipients.merge(number, seen.where(), (one, next) -> next)).isEqualTo(seen.where());
            }
        }
        return new ArrayList<>(letters.values());
    }

    /// What came of an answer in parts behind its first, up to some words.
    String rest(SandboxApi api, Pattern words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.pushes(last).stream().anyMatch(seen -> words.matcher(seen.text()).find()));
        var rest = api.pushes(last);
        last = rest.getLast().seq();
        return rest.stream().map(SandboxApi.Seen::text).collect(Collectors.joining("\n"));
    }

    private void check(SandboxApi.Seen seen) {
        assertThat(days.isWorking(seen.at().toLocalDate())).as("a working day: %s", seen).isTrue();
        assertThat(seen.at().toLocalTime()).as("working hours").isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
    }

    private boolean isNew(SandboxApi.Seen seen) {
        var part = PART.matcher(seen.text());
        var former = known.putIfAbsent(number(seen) + "/" + (part.find() ? part.group(1) : "1"), seen);
        if (former == null) {
            return true;
        }
        repeated++;
        assertThat(seen.text()).isEqualTo(RESENT + former.text());
        assertThat(seen.where()).isEqualTo(former.where());
        return false;
    }

    private static int number(SandboxApi.Seen seen) {
        var number = NUMBER.matcher(seen.text());
        assertThat(number.find()).as("number of %s", seen).isTrue();
        return Integer.parseInt(number.group(1));
    }

    int repeated() {
        return repeated;
    }

    /// As many messages have come as were owed, none of them twice.
    void requireAll(long owed) {
        assertThat(recipients.size() + unnumbered).isEqualTo(Math.toIntExact(owed));
        assertThat(recipients.keySet()).isSubsetOf(IntStream.rangeClosed(1, Math.toIntExact(owed)).boxed().toList());
    }

    int count(String where) {
        return Math.toIntExact(recipients.values().stream().filter(where::equals).count());
    }
}
