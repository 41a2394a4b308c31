package cn.duban.understanding;

import cn.duban.ledger.Status;
import cn.duban.notice.RegistryFolder;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replies with what each means, and the score of reading them.
public record Corpus(List<Example> examples) {

    private static final JsonMapper JSON = new JsonMapper();

    /// One reply with what it means, both in the form of the corpus.
    public record Example(String id, Reply reply, Meaning expected) {}

    /// What a reply means, comparable.
    public record Meaning(String intent, @Nullable String ask, List<Account> items) {}

    public record Account(
            int task,
            @Nullable String percent,
            @Nullable String status,
            List<String> values,
            boolean problems,
            boolean next) {}

    /// How one example was read.
    public record Outcome(Example example, Meaning got) {

        boolean isExact() {
            return example.expected().equals(got);
        }

        /// Recorded without asking, under a wrong task or with a wrong figure.
        boolean isSilentMisfile() {
            if (got.ask() != null || got.items().isEmpty() || isExact()) {
                return false;
            }
            var wanted = new TreeMap<Integer, Account>();
            example.expected().items().forEach(item -> wanted.put(item.task(), item));
            return example.expected().ask() != null || !example.expected().intent().equals(got.intent())
                    || got.items().stream().anyMatch(item -> isWrong(item, wanted.get(item.task())));
        }

        private static boolean isWrong(Account got, @Nullable Account wanted) {
            return wanted == null || (got.percent() != null && !got.percent().equals(wanted.percent()))
                    || !wanted.values().containsAll(got.values());
        }
    }

    public static Corpus read(Path file) throws IOException {
        return new Corpus(Files.readAllLines(file)
                .stream()
                .filter(line -> !line.isBlank())
                .map(Corpus::example)
                .toList());
    }

    public static Registry registry() {
        return switch (RegistryFolder.load(Path.of("bot-config/xiqing-2024"), _ -> null)) {
            case RegistryFolder.Loaded loaded -> loaded.registry();
            case RegistryFolder.Faulty faulty -> throw new IllegalStateException(faulty.faults().toString());
        };
    }

    public List<Outcome> outcomes(Understanding understanding) {
        return examples.stream()
                .map(example -> new Outcome(example, meaning(understanding.read(example.reply()))))
                .toList();
    }

    /// Exact of all, by kind of reply.
    public static Map<String, String> score(List<Outcome> outcomes) {
        var exact = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        for (var outcome : outcomes) {
            var expected = outcome.example().expected();
            var kind = (outcome.example().reply().asked() == null ? "" : "answer/") + expected.intent()
                    + (expected.ask() == null ? "" : "/" + expected.ask());
            all.merge(kind, 1, Integer::sum);
            exact.merge(kind, outcome.isExact() ? 1 : 0, Integer::sum);
        }
        var score = new TreeMap<String, String>();
        all.forEach((kind, count) -> score.put(kind, exact.get(kind) + "/" + count));
        return score;
    }

    public static Meaning meaning(Reading reading) {
        var ask = reading.ask();
        return new Meaning(reading.intent().wireName(), ask == null ? null : ask.wireName(),
                reading.items().stream().map(Corpus::account).toList());
    }

    private static Account account(Item item) {
        var report = item.report();
        var status = report.status();
        return new Account(item.task(), plain(report.percent()), status == null ? null : name(status),
                report.values().stream().map(value -> plain(value.value()) + value.unit()).toList(),
                report.problems() != null, report.next() != null);
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Example example(String line) {
        var json = JSON.readTree(line);
        var asked = json.get("asked");
        return new Example(json.get("id").asString(),
                new Reply(json.get("unit").asString(), Period.parse(json.get("period").asString()),
                        ints(json.get("pending")), asked.isNull()
                                ? null
                                : new Asked(asked.get("question").asString(), ints(asked.get("about")),
                                        asked.get("kind").asString()),
                        text(json.get("held")), json.get("text").asString()),
                expected(json.get("expect")));
    }

    private static Meaning expected(JsonNode json) {
        var items = new ArrayList<Account>();
        for (var item : json.get("items")) {
            var values = new ArrayList<String>();
            for (var value : item.get("values")) {
                values.add(plain(value.get("value").decimalValue()) + value.get("unit").asString());
            }
            var percent = item.get("percent");
            items.add(new Account(item.get("task").asInt(), percent.isNull() ? null : plain(percent.decimalValue()),
                    text(item.get("status")), values, item.get("problems").asBoolean(), item.get("next").asBoolean()));
        }
        return new Meaning(json.get("intent").asString(), text(json.get("ask")), items);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static List<Integer> ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
