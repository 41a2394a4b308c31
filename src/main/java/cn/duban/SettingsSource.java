package cn.duban;

import cn.duban.notice.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;

/// Single settings under `duban.`, and what is wrong with them, told with the file and line they came from.
final class SettingsSource {

    private static final String FILE = "application.yml";
    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("duban");

    private final ConfigurableEnvironment environment;
    private final Set<String> known;
    private final List<Fault> faults = new ArrayList<>();

    SettingsSource(ConfigurableEnvironment environment, Set<String> known) {
        this.environment = environment;
        this.known = known;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// The value as text, empty where it is not set.
    String text(String name) {
        return environment.getProperty("duban." + name, "").strip();
    }

    /// The value in another form; null, and a fault, where it has not that form.
    <T> @Nullable T value(String name, String otherwise, Function<String, T> reading, String form) {
        var text = text(name).isEmpty() ? otherwise : text(name);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException malformed) {
            // Among credentials a secret may stand in the wrong place: it must not be repeated.
            var repeated = name.startsWith("wecom.") || name.startsWith("dingtalk.") ? "" : "，现在是“" + text + "”";
            fault(name, "duban." + name + " 应为 " + form + repeated);
            return null;
        }
    }

    /// What comes of reading it; null, and a fault with the failure's own words, where it fails as foreseen.
    <T> @Nullable T attempt(String name, Supplier<T> reading, Class<? extends RuntimeException> foreseen) {
        try {
            return reading.get();
        } catch (RuntimeException failed) {
            if (!foreseen.isInstance(failed)) {
                throw failed;
            }
            fault(name, "duban." + name + "：" + failed.getMessage());
            return null;
        }
    }

    void fault(String name, String message) {
        faults.add(find(name).map(ConfigurationProperty::getOrigin)
                .flatMap(SettingsSource::line)
                .map(line -> new Fault(FILE, line, message))
                .orElseGet(() -> new Fault("命令行或环境变量", 1, message)));
    }

    /// The line of a file that a setting stands on; empty where it is in none.
    private static Optional<Integer> line(Origin origin) {
        return switch (origin) {
            case PropertySourceOrigin source when source.getOrigin() != null -> line(source.getOrigin());
            case TextResourceOrigin place when place.getLocation() != null ->
                Optional.of(place.getLocation().getLine() + 1);
            default -> Optional.empty();
        };
    }

    /// Makes a fault of every setting in a file that nobody knows: most are misspelt.
    void refuseUnknown() {
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream()
                        .filter(PREFIX::isAncestorOf)
                        .filter(name -> !known.contains(name.toString().substring("duban.".length())))
                        .map(source::getConfigurationProperty)
                        .filter(Objects::nonNull)
                        .forEach(this::unknown);
            }
        }
    }

    private void unknown(ConfigurationProperty property) {
        Optional.ofNullable(property.getOrigin())
                .flatMap(SettingsSource::line)
                .ifPresent(line -> faults.add(new Fault(FILE, line, "没有 " + property.getName() + " 这项设置，请核对拼写")));
    }

    private Optional<ConfigurationProperty> find(String name) {
        var full = PREFIX.append(name);
        for (var source : ConfigurationPropertySources.get(environment)) {
            var property = source.getConfigurationProperty(full);
            if (property != null) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }
}
