package cn.duban.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Speaking to the bot in WeCom.
final class WecomChat {

    private final MessageLog log;
    private final Faults faults;
    private final CallbackDriver driver;
    private final CallbackForm robot;
    private final CallbackForm app;
    private volatile @Nullable URI service;

    WecomChat(MessageLog log, Faults faults, CallbackDriver driver, CallbackForm robot, CallbackForm app) {
        this.log = log;
        this.faults = faults;
        this.driver = driver;
        this.robot = robot;
        this.app = app;
    }

    void deliverTo(URI base) {
        service = base;
    }

    /// Delivers what is said and returns what the bot answers.
    List<String> say(Said said) {
        var base = service;
        if (base == null) {
            throw new Rejected(503, "服务还没有启动完，请稍后再试。");
        }
        var before = log.after(0, message -> said.msgid().equals(message.msgid()));
        if (before.isEmpty()) {
            log.append(said);
        }
        var known = before.stream().filter(message -> message.kind() == Message.Kind.REPLY).map(Message::text).toList();
        var replies = new ArrayList<String>();
        var times = faults.strikes(Platform.WECOM, Fault.DUPLICATE) ? 2 : 1;
        for (var time = 0; time < times; time++) {
            answer(base, said).filter(text -> !replies.contains(text)).ifPresent(replies::add);
        }
        replies.stream().filter(text -> !known.contains(text)).forEach(text -> keep(said, text));
        return replies;
    }

    private Optional<String> answer(URI base, Said said) {
        return driver.deliver(base, said.via() == Said.Via.APP ? app : robot, said);
    }

    private void keep(Said said, String text) {
        log.append(Platform.WECOM, said.chat(), said.user(), Message.Kind.REPLY, text, said.msgid());
    }
}
