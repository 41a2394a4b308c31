package cn.duban.notice;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A place in a YAML file. Asking it for what is not there, or is of another form, notes a fault in the file and gives
/// a harmless stand-in, so that the reader can go on and find the next fault.
public final class YamlNode {

    private final YamlFile file;
    private final @Nullable Node node;
    private final int line;

    YamlNode(YamlFile file, @Nullable Node node, int line) {
        this.file = file;
        this.node = node;
        this.line = line;
    }

    /// The line it begins on, from 1.
    public int line() {
        return line;
    }

    /// Notes that something is wrong here.
    public void fault(String message) {
        file.fault(line, message);
    }

    /// Notes a fault for each key of this mapping that is not one of these, and each that stands twice.
    public void only(String... keys) {
        if (node != null && !(node instanceof MappingNode)) {
            fault("这里应为若干设置项（每行“名称: 值”）");
        }
        var known = List.of(keys);
        var seen = new HashSet<String>();
        entries().forEach(entry -> {
            var key = keyOf(entry);
            if (!known.contains(key)) {
                at(entry.getKeyNode()).fault("不认识的设置项 " + key + "，这里可以写：" + String.join("、", known));
            } else if (!seen.add(key)) {
                at(entry.getKeyNode()).fault("设置项 " + key + " 重复");
            }
        });
    }

    /// What stands under a key; empty if nothing does.
    public Optional<YamlNode> find(String key) {
        return entries().filter(entry -> keyOf(entry).equals(key))
                .map(NodeTuple::getValueNode)
                .filter(YamlNode::isSet)
                .map(this::at)
                .findFirst();
    }

    /// What stands under a key that must be there.
    public YamlNode get(String key) {
        return find(key).orElseGet(() -> {
            if (node instanceof MappingNode) {
                fault("缺少 " + key);
            }
            return new YamlNode(file, null, line);
        });
    }

    /// The items of the list under a key; none if the key is missing.
    public List<YamlNode> list(String key) {
        return find(key).map(YamlNode::items).orElse(List.of());
    }

    /// The text under a key that must be there, placeholders resolved, without white space around it.
    public String text(String key) {
        return get(key).text();
    }

    /// The text under a key; empty if the key is missing or its placeholder resolves to nothing.
    public Optional<String> findText(String key) {
        return find(key).flatMap(YamlNode::scalar).filter(text -> !text.isEmpty());
    }

    /// The whole number under a key that must be there.
    public int integer(String key) {
        return get(key).value(0, "整数", Integer::valueOf);
    }

    /// The time of day, e.g. `09:10`, under a key that must be there.
    public LocalTime time(String key) {
        return get(key).value(LocalTime.MIN, "形如 09:10 的时刻", LocalTime::parse);
    }

    /// Whether `true` or `false` stands under a key.
    ///
    /// @param otherwise where the key is missing
    public boolean flag(String key, boolean otherwise) {
        return find(key).map(child -> child.value(otherwise, "是非值（true 或 false）", YamlNode::parseFlag))
                .orElse(otherwise);
    }

    /// The items of this list.
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        if (node != null) {
            fault("这里应为列表（每项以“- ”开头）");
        }
        return List.of();
    }

    /// The text here, which must not be empty.
    public String text() {
        var text = scalar();
        if (text.filter(String::isEmpty).isPresent()) {
            fault("不能为空");
        }
        return text.orElse("");
    }

    /// The text here as something else.
    ///
    /// @param standIn given where the text is not of the form
    /// @param form how people call the form
    /// @param reader throws IllegalArgumentException or DateTimeException where the text is not of the form
    public <T> T value(T standIn, String form, Function<String, T> reader) {
        var text = scalar();
        if (text.isEmpty()) {
            return standIn;
        }
        try {
            return reader.apply(text.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            // The value itself stays out of the message: it may have come from the environment.
            fault("应为" + form);
            return standIn;
        }
    }

    private Optional<String> scalar() {
        return switch (node) {
            case null -> Optional.empty();
            case ScalarNode scalar -> file.resolve(scalar.getValue(), line).map(String::strip);
            default -> {
                fault("这里应为一个值");
                yield Optional.empty();
            }
        };
    }

    private Stream<NodeTuple> entries() {
        return node instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.empty();
    }

    private YamlNode at(Node other) {
        return new YamlNode(file, other, other.getStartMark().getLine() + 1);
    }

    private static boolean isSet(Node node) {
        return !node.getTag().equals(Tag.NULL);
    }

    private static String keyOf(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    private static boolean parseFlag(String text) {
        if (!Arrays.asList("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }
}
