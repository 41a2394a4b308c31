package cn.duban.ledger;

import cn.duban.registry.Registry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything a ledger holds as text, the same for two ledgers that hold the same; parts added later are in it too.
public final class LedgerDump {

    private final StringBuilder text = new StringBuilder();

    private LedgerDump() {}

    /// A line for each value that a ledger holds.
    public static String of(Ledger ledger) {
        var dump = new LedgerDump();
        dump.write("ledger", ledger);
        return dump.text.toString();
    }

    private void write(String path, @Nullable Object value) {
        switch (value) {
            case Tree<?, ?> tree -> tree.forEach((key, held) -> write(path + "[" + key + "]", held));
            case Map<?, ?> map -> map.entrySet()
                    .stream()
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                    .forEach(entry -> write(path + "[" + entry.getKey() + "]", entry.getValue()));
            case Collection<?> all -> {
                var number = 0;
                for (var each : all) {
                    write(path + "#" + number++, each);
                }
            }
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    write(path + "." + component.getName(), read(record, component));
                }
            }
            case null -> line(path, "null");
            default -> other(path, value);
        }
    }

    private void other(String path, Object value) {
        if (value instanceof Enum<?> || !value.getClass().getName().startsWith("cn.duban.ledger.")) {
            line(path, String.valueOf(value));
            return;
        }
        fields(value.getClass()).forEach(field -> write(path + "." + field.getName(), read(value, field)));
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.getType() != Registry.class)
                .collect(Collectors.toList())
                .stream();
    }

    private static @Nullable Object read(Object value, Field field) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static @Nullable Object read(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private void line(String path, String value) {
        text.append(path).append('=').append(value).append('\n');
    }
}
