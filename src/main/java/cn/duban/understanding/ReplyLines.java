package cn.duban.understanding;

import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Tells what replies mean that stand one a line as JSON, so that an office can try the understanding on its own.
public final class ReplyLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Registry registry;
    private final Understanding understanding;

    /// A line that is no reply; the message says what is wrong with it.
    public static final class Bad extends Exception {

        Bad(String message) {
            super(message);
        }
    }

    public ReplyLines(Registry registry) {
        this.registry = registry;
        understanding = new Understanding(registry);
    }

    /// What a reply means: `{"id","intent","ask","items":[{"task","percent","status","values","problems","next"}]}`.
    ///
    /// @param line `{"id","unit","period","pending","asked","held","text"}`; of `asked` and `held` both or none
    /// @throws Bad if it is not of that form, or the registry has no such unit
    public String read(String line) throws Bad {
        var json = parsed(line);
        var meaning = understanding.read(reply(json));
        var answer = JSON.createObjectNode();
        answer.set("id", need(json, "id"));
        answer.put("intent", meaning.intent().wireName());
        answer.put("ask", Optional.ofNullable(meaning.ask()).map(Ask::wireName).orElse(null));
        var items = answer.putArray("items");
        meaning.items().forEach(item -> put(items.addObject(), item));
        return answer.toString();
    }

    private static void put(ObjectNode json, Item item) {
        var report = item.report();
        json.put("task", item.task());
        json.put("percent", report.percent());
        json.put("status", Optional.ofNullable(report.status()).map(ReplyLines::name).orElse(null));
        var values = json.putArray("values");
        report.values().forEach(value -> values.addObject().put("value", value.value()).put("unit", value.unit()));
        json.put("problems", report.problems() != null);
        json.put("next", report.next() != null);
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonNode parsed(String line) throws Bad {
        try {
            var json = JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException malformed) {
            throw new Bad("不是正确的 JSON：" + malformed.getOriginalMessage());
        }
        throw new Bad("应为一个 JSON 对象");
    }

    private Reply reply(JsonNode json) throws Bad {
        var unit = text(json, "unit");
        var known = registry.roster().unit(unit).orElseThrow(() -> new Bad("名册中没有单位“" + unit + "”"));
        var held = json.path("held");
        return new Reply(known.name(), period(text(json, "period")), numbers(need(json, "pending"), "pending"),
                asked(json.path("asked")), isAbsent(held) ? null : text(json, "held"), text(json, "text"));
    }

    private static Period period(String text) throws Bad {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Bad("period：" + malformed.getMessage());
        }
    }

    private static @Nullable Asked asked(JsonNode json) throws Bad {
        return isAbsent(json)
                ? null
                : new Asked(text(json, "question"), numbers(need(json, "about"), "about"), text(json, "kind"));
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }

    private static JsonNode need(JsonNode json, String field) throws Bad {
        var value = json.path(field);
        if (isAbsent(value)) {
            throw new Bad("缺少 " + field);
        }
        return value;
    }

    private static String text(JsonNode json, String field) throws Bad {
        var value = need(json, field);
        if (!value.isString()) {
            throw new Bad(field + " 应为字符串");
        }
        return value.asString();
    }

    private static List<Integer> numbers(JsonNode json, String field) throws Bad {
        var numbers = new ArrayList<Integer>();
        for (var number : json) {
            if (!number.isInt()) {
                throw new Bad(field + " 应为任务编号的列表");
            }
            numbers.add(number.asInt());
        }
        if (!json.isArray()) {
            throw new Bad(field + " 应为任务编号的列表");
        }
        return numbers;
    }
}
