package cn.duban.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// WeCom's `message/send`: the app's one-to-one messages. Over 30 a minute or 1000 an hour to one member are dropped
/// without a word, as on the platform.
final class AppMessages {

    private final Directory directory;
    private final MessageLog log;
    private final Faults faults;
    private final WecomContent content;
    private final Rate minute;
    private final Rate hour;

    AppMessages(Directory directory, MessageLog log, Faults faults, Media media, InstantSource clock) {
        this.directory = directory;
        this.log = log;
        this.faults = faults;
        content = WecomContent.ofApp(media);
        minute = new Rate(clock, 30, Duration.ofMinutes(1));
        hour = new Rate(clock, 1000, Duration.ofHours(1));
    }

    Answer send(Call call) {
        return faults.send(Platform.WECOM, () -> accept(WecomApi.message(call)));
    }

    private Answer accept(ObjectNode message) {
        if (message.path("agentid").asInt(0) != Credentials.AGENT) {
            throw Refusal.wecom(301002, "not allow operate another agent with this accesstoken");
        }
        var known = named(message).filter(this::known).toList();
        var unknown = named(message).filter(Predicate.not(this::known)).collect(Collectors.joining("|"));
        if (known.isEmpty()) {
            throw Refusal.wecom(81013, "user & party & tag all invalid");
        }
        deliver(known, content.shown(message));
        return Answer.ok(WecomApi.ok()
                .put("invaliduser", unknown)
                .put("invalidparty", "")
                .put("invalidtag", "")
                .put("msgid", UUID.randomUUID().toString()));
    }

    private Stream<String> named(ObjectNode message) {
        var to = Json.text(message, "touser");
        return to.equals("@all")
                ? directory.people()
                        .stream()
                        .filter(person -> person.platform() == Platform.WECOM)
                        .map(Directory.Person::user)
                : Stream.of(to.split("\\|", -1)).filter(Predicate.not(String::isBlank)).distinct();
    }

    private boolean known(String user) {
        return directory.person(Platform.WECOM, user).isPresent();
    }

    private void deliver(List<String> users, String text) {
        users.stream()
                .filter(user -> minute.allows(user) && hour.allows(user))
                .forEach(user -> log.append(Platform.WECOM, null, user, Message.Kind.PUSH, text, null));
    }
}
