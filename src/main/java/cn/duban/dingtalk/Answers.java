package cn.duban.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.delivery.Channel;
import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries answers to whoever asked, by the same channel as everything else.
///
/// An answer is not owed: when the platform does not take it within a few tries it is given up, since what was recorded
/// stays recorded and people ask again.
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int TRIES = 3;

    private final Channel channel;
    private final Duration longestWait;

    Answers(Channel channel, Duration longestWait) {
        this.channel = channel;
        this.longestWait = longestWait;
    }

    /// Whether the answer went out; also where it may have, since repeating it would only confuse.
    boolean deliver(Recipient to, String markdown) {
        return parts(markdown, channel.allowance(to).bytes()).stream()
                .allMatch(part -> deliver(new Parcel(to, "", part)));
    }

    private boolean deliver(Parcel part) {
        for (var attempt = 1;; attempt++) {
            switch (channel.send(part)) {
                case Outcome.Sent _ -> {
                    return true;
                }
                case Outcome.Unknown(var reason) -> {
                    LOG.warn("钉钉回复不确定是否送达：{}", reason);
                    return true;
                }
                case Outcome.Refused(var reason) -> {
                    LOG.warn("钉钉回复没有送达：{}", reason);
                    return false;
                }
                case Outcome.Later(var pause, var reason) -> {
                    if (attempt == TRIES || !waited(pause)) {
                        LOG.warn("钉钉回复没有送达：{}", reason);
                        return false;
                    }
                }
            }
        }
    }

    private boolean waited(Duration pause) {
        if (pause.compareTo(longestWait) > 0) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Parts of whole lines, each of at most so many bytes of UTF-8; a longer line is cut.
    static List<String> parts(String markdown, int bytes) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var line : markdown.lines().flatMap(line -> pieces(line, bytes).stream()).toList()) {
            if (!part.isEmpty() && size(part) + 1 + size(line) > bytes) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : "\n").append(line);
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> pieces(String line, int bytes) {
        var pieces = new ArrayList<String>();
        var rest = line;
        // A character takes three bytes at most, or four for two of Java's.
        for (; size(rest) > bytes; rest = rest.substring(pieces.getLast().length())) {
            pieces.add(rest.substring(0, rest.offsetByCodePoints(0, Math.min(bytes / 4, rest.length() / 2))));
        }
        pieces.add(rest);
        return pieces;
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(UTF_8).length;
    }
}
