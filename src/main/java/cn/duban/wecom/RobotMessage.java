package cn.duban.wecom;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A smart robot's message or event as document 100719 gives it; fields not used are left out.
record RobotMessage(
        @Nullable String msgid,
        @Nullable String chatid,
        @Nullable String chattype,
        @Nullable From from,
        @JsonProperty("response_url") @Nullable String responseUrl,
        @Nullable String msgtype,
        @Nullable Text text,
        @Nullable Mixed mixed,
        @Nullable Quote quote,
        @Nullable Happening event) {

    record From(@Nullable String userid) {}

    record Text(@Nullable String content) {}

    /// Text and pictures in one message.
    record Mixed(@JsonProperty("msg_item") @Nullable List<Item> items) {

        Optional<String> words() {
            var words = Objects.requireNonNullElse(items, List.<Item>of())
                    .stream()
                    .map(Item::text)
                    .flatMap(text -> content(text).stream())
                    .collect(Collectors.joining("\n"));
            return Optional.of(words).filter(text -> !text.isBlank());
        }
    }

    record Item(@Nullable Text text) {}

    record Quote(@Nullable Text text, @Nullable Mixed mixed) {}

    record Happening(@Nullable String eventtype) {}

    boolean inGroup() {
        return "group".equals(chattype);
    }

    /// What was typed, without the pictures between.
    Optional<String> words() {
        return words(text, mixed);
    }

    Optional<String> quoted() {
        return Optional.ofNullable(quote).flatMap(quote -> words(quote.text(), quote.mixed()));
    }

    private static Optional<String> words(@Nullable Text text, @Nullable Mixed mixed) {
        return content(text).or(() -> Optional.ofNullable(mixed).flatMap(Mixed::words));
    }

    private static Optional<String> content(@Nullable Text text) {
        return Optional.ofNullable(text).map(Text::content);
    }
}
