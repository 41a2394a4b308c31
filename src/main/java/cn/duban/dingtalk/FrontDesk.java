package cn.duban.dingtalk;

import cn.duban.dingtalk.Incoming.Content;
import cn.duban.ledger.Recipient;
import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Takes what the stream brings at once, and has it answered: side by side for different conversations, in order within
/// one.
final class FrontDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);
    /// Far more than an office says in the time an answer takes.
    private static final int CAPACITY = 256;
    /// How many messages are remembered, so that a repetition is not answered twice.
    private static final int MEMORY = 2_000;
    private static final int LONGEST = 8_000;

    private final Reception reception;
    private final Answers answers;
    private final Lanes lanes = new Lanes(CAPACITY);
    private final Map<String, Boolean> seen = Collections.synchronizedMap(new Recent());
    private final LongAdder received = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder unanswered = new LongAdder();

    FrontDesk(Reception reception, Answers answers) {
        this.reception = reception;
        this.answers = answers;
    }

    /// Takes one message as DingTalk wrote it; returns before it is answered.
    ///
    /// @throws IllegalStateException when there is too much to answer already, or it is over
    void take(String json) {
        received.increment();
        try {
            take(Incoming.read(json));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            // What it says stays out of the log; the library's own words may quote it.
            unanswered.increment();
            LOG.warn("收到无法识别的钉钉消息，共 {} 字", json.length());
        }
    }

    private void take(Incoming message) {
        if (seen.putIfAbsent(message.messageId(), true) != null) {
            repeated.increment();
            return;
        }
        var to = message.answerTo();
        if (to == null) {
            unanswered.increment();
            LOG.warn("收到没有员工标识的钉钉单聊消息，无法回复。应用是否已经发布？消息 {}", message.messageId());
            return;
        }
        if (!lanes.offer(to.toString(), () -> answer(message, to))) {
            seen.remove(message.messageId());
            unanswered.increment();
            throw new IllegalStateException("待答复的钉钉消息过多");
        }
    }

    private void answer(Incoming message, Recipient to) {
        if (!answers.deliver(to, words(message))) {
            // The platform may bring it again; then it is answered from what was recorded.
            seen.remove(message.messageId());
            unanswered.increment();
        }
    }

    private String words(Incoming message) {
        return switch (message.content()) {
            case Content.QuotaSpent _ -> {
                LOG.error("钉钉消息额度已用完，收不到内容");
                yield Phrases.QUOTA_SPENT.words();
            }
            case Content.Other _ -> Phrases.NO_WORDS.words();
            case Content.Said said when said.text().length() > LONGEST -> Phrases.TOO_LONG.words();
            case Content.Said said -> reply(message, said);
        };
    }

    private String reply(Incoming message, Content.Said said) {
        var sender = message.sender();
        if (sender == null) {
            return Phrases.NOBODY.words();
        }
        try {
            return reception.answer(
                    new Utterance(sender, message.messageId(), message.chat(), said.text(), said.quoted(),
                            said.attachments()));
        } catch (RuntimeException failed) {
            // The thread's edge: whatever it was, somebody is waiting for a word.
            LOG.error("钉钉消息 {} 处理失败", message.messageId(), failed);
            return Phrases.FAILED.words();
        }
    }

    long received() {
        return received.sum();
    }

    long repeated() {
        return repeated.sum();
    }

    long unanswered() {
        return unanswered.sum();
    }

    /// Takes nothing more, and finishes what it was answering.
    void close(Duration patience) {
        lanes.close(patience);
    }

    /// The ids of the last messages.
    private static final class Recent extends LinkedHashMap<String, Boolean> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MEMORY;
        }
    }
}
