package cn.duban.digest;

import static cn.duban.digest.Story.CONTACT;
import static cn.duban.digest.Story.Q1;
import static cn.duban.digest.Story.XIQING;
import static cn.duban.digest.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.Status;
import cn.duban.registry.Amendment;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever has happened, the totals of a digest are those of its lists, and every task is in exactly one.
class DigestTotalsTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsEqualLists(int seed) {
        var ledger = ledger(new Random(seed));

        var digests = Stream.concat(Stream.of(Digest.ofAll(ledger, Q1, at("2024-04-03T09:40"))),
                ledger.registry()
                        .roster()
                        .leaders()
                        .stream()
                        .map(leader -> Digest.ofLeader(ledger, leader.name(), Q1, at("2024-04-03T09:40"))));
        digests.forEach(DigestTotalsTest::check);
    }

    private static void check(Digest digest) {
        var numbers = digest.tasks().stream().map(TaskStanding::number).toList();
        var listed = new TreeSet<Integer>();
        var text = digest.text().whole();
        for (var standing : Standing.values()) {
            var tasks = digest.in(standing).stream().map(TaskStanding::number).toList();
            assertThat(tasks).noneMatch(listed::contains);
            listed.addAll(tasks);
            assertThat(total(text, standing.label())).isEqualTo(tasks.size());
            assertThat(heading(text, standing.label())).isEqualTo(tasks.size());
        }
        assertThat(listed).containsExactlyElementsOf(numbers);
        var lit = Arrays.stream(Light.values()).flatMap(light -> digest.lit(light).stream()).toList();
        assertThat(lit).doesNotHaveDuplicates().isSubsetOf(numbers);
        assertThat(total(text, "红") + total(text, "黄") + total(text, "绿") + total(text, "未亮"))
                .isEqualTo(lit.isEmpty() ? 0 : numbers.size());
        assertThat(digest.cancelled()).noneMatch(task -> numbers.contains(task.number()));
        assertThat(heading(text, "已取消")).isEqualTo(digest.cancelled().size());
    }

    private static int total(String text, String label) {
        var found = Pattern.compile("[：、]" + label + " (\\d+)").matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static int heading(String text, String label) {
        var found = Pattern.compile("(?m)^\\*\\*" + label + " (\\d+) 项").matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static <T> T any(Random random, T[] all) {
        return Arrays.asList(all).get(random.nextInt(all.length));
    }

    private static Ledger ledger(Random random) {
        var story = Story.of(XIQING);
        for (var i = 0; i < 150; i++) {
            var ledger = story.ledger();
            var tasks = ledger.registry().tasks();
            var task = tasks.get(random.nextInt(tasks.size())).number();
            var lead = ledger.registry().leadUnitOf(task).orElse(null);
            switch (random.nextInt(lead == null ? 2 : 8)) {
                case 0 -> story.then(new Event.RegistryAmended(new Amendment.TaskCancelled(task), "理由", "文件", CONTACT));
                case 1 -> story.then(new Event.LightSet(task, Q1, any(random, Light.values()), "理由", CONTACT));
                case 2 -> story.then(new Event.TaskClosed(task, Q1, null, CONTACT));
                case 3 -> story.plan(task, "完成30%", "完成60%");
                case 4 -> story.status(task, any(random, Status.values()));
                case 5 -> story.trouble(task, String.valueOf(random.nextInt(100)), "征地受阻");
                default -> story.percent(task, String.valueOf(random.nextInt(101)));
            }
        }
        return story.ledger();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void concernsOfATaskFitAPhone(int seed) {
        var ledger = ledger(new Random(seed));

        for (var task : ledger.registry().tasks()) {
            assertThat(String.join("\n", TaskView.concerns(ledger, task)).lines().count()).isLessThan(20);
        }
    }
}
