package cn.duban.wecom;

import cn.duban.talk.Attachment;
import cn.duban.talk.Attachment.Kind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        @Nullable Media image,
        @Nullable Media file,
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

    record Item(@Nullable Text text, @Nullable Media image) {}

    /// A picture or file, encrypted, for five minutes at an address.
    record Media(@Nullable String url) {

        private Optional<Attachment> as(Kind kind) {
            return Optional.ofNullable(url).filter(some -> !some.isBlank()).map(some -> WecomFiles.ofRobot(kind, some));
        }
    }

    record Quote(@Nullable Text text, @Nullable Mixed mixed) {}

    record Happening(@Nullable String eventtype) {}

    boolean inGroup() {
        return "group".equals(chattype);
    }

    /// What was typed, without the pictures between.
    Optional<String> words() {
        return words(text, mixed);
    }

    /// The pictures and files, without what is quoted.
    List<Attachment> attachments() {
        var between = mixed == null || mixed.items() == null ? List.<Item>of() : mixed.items();
        var pictures = Stream.concat(Stream.ofNullable(image),
                between.stream().map(Item::image).filter(Objects::nonNull));
        return Stream.concat(pictures.flatMap(picture -> picture.as(Kind.PICTURE).stream()),
                Stream.ofNullable(file).flatMap(some -> some.as(Kind.FILE).stream())).toList();
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
