package cn.duban.sandbox;

import java.time.Duration;
import java.time.InstantSource;

/// The webhooks of WeCom groups: they only send, at most 20 messages a minute each.
final class Webhooks {

    private final Directory directory;
    private final MessageLog log;
    private final Faults faults;
    private final Media media;
    private final WecomContent content;
    private final Rate rate;

    Webhooks(Directory directory, MessageLog log, Faults faults, Media media, InstantSource clock) {
        this.directory = directory;
        this.log = log;
        this.faults = faults;
        this.media = media;
        content = WecomContent.ofWebhook(media);
        rate = new Rate(clock, 20, Duration.ofMinutes(1));
    }

    Answer send(Call call) {
        return faults.send(Platform.WECOM, () -> accept(call));
    }

    private Answer accept(Call call) {
        var group = groupOf(call);
        var text = content.shown(WecomApi.message(call));
        if (!rate.allows(group.chat())) {
            throw Refusal.tooFast(Platform.WECOM);
        }
        log.append(Platform.WECOM, group.chat(), null, Message.Kind.PUSH, text, null);
        return Answer.ok(WecomApi.ok());
    }

    Answer upload(Call call) {
        groupOf(call);
        return WecomApi.upload(call, media);
    }

    private Directory.Group groupOf(Call call) {
        return directory.groupOfWebhook(call.query("key"))
                .orElseThrow(() -> Refusal.wecom(93000, "invalid webhook url"));
    }
}
