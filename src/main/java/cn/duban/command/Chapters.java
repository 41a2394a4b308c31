package cn.duban.command;

import cn.duban.ledger.Bookkeeper;
import cn.duban.talk.Order;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every chapter of orders: finds the one a message belongs to, holds it to the sender's rights, and tells of all of
/// them in `帮助`.
public final class Chapters {

    private static final Pattern OF_ONE = Pattern.compile("(?:帮助|help)[\\s:：]*(\\S{1,8})");
    private static final Pattern CONFIRM = Pattern.compile("确认[\\s:,#]*(\\d{4})");
    private static final Pattern TAIL = Pattern.compile("[\\s。.!?~,;]+$");
    /// Longer is an account of something and no order, except where people give reasons.
    private static final int LONGEST = 400;

    private final List<Chapter> chapters;
    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;

    /// @param chapters in the order they are asked, and listed by `帮助`
    public Chapters(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Those of the product, behind others that need more than the ledger.
    public static List<Chapter> with(List<Chapter> others) {
        var own = List.of(new SettlingChapter(), new DutyChapter(), new ReviewChapter(), new AssessmentChapter(),
                new ProblemChapter(), new OrderChapter(), new DigestChapter(), new BulletinChapter(),
                new TrailChapter(), new CommentChapter(), new PeopleChapter());
        var all = Stream.concat(others.stream(), own.stream()).toList();
        return Stream.concat(all.stream(), Stream.of(new RightsChapter(all))).toList();
    }

    /// The answer to an order of some chapter; empty where the message is none.
    public Optional<String> answer(Speaker speaker, Utterance utterance) {
        if (speaker instanceof Speaker.Stranger || utterance.text().length() > LONGEST
                || !utterance.attachments().isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var text = TAIL.matcher(Order.plain(StaffOrders.called(utterance.text()))).replaceFirst("");
        var request = new Request(speaker, utterance, text, bookkeeper, rounds, rounds.periodAt(now), now);
        return help(speaker, text)
                .or(() -> carriedOut(confirmed(request).orElse(request)));
    }

    /// The order that a message confirms; empty where it confirms none of the sender's.
    private static Optional<Request> confirmed(Request request) {
        var code = CONFIRM.matcher(request.text());
        if (!code.matches()) {
            return Optional.empty();
        }
        var proposal = request.ledger().proposal(code.group(1)).filter(open -> open.by().equals(request.by()));
        return proposal
                .flatMap(open -> Optional.ofNullable(open.order()).map(order -> request.confirming(open, order)));
    }

    private Optional<String> carriedOut(Request request) {
        return chapters.stream()
                .flatMap(chapter -> chapter.read(request).stream())
                .findFirst()
                .map(act -> act.verb().isFor(request.speaker())
                        ? act.doing().get()
                        : request.wording()
                                .text("指令.无权", Map.of("指令", act.verb().word(), "谁", act.verb().people())));
    }

    /// The words of the orders that somebody may give.
    List<String> words(Speaker speaker) {
        return chapters.stream()
                .flatMap(chapter -> chapter.verbs().stream())
                .filter(verb -> verb.isFor(speaker))
                .map(Verb::word)
                .distinct()
                .toList();
    }

    /// One line a chapter, for the end of `帮助`; empty where there is none that the speaker may use.
    public String overview(Speaker speaker) {
        return chapters.stream()
                .filter(chapter -> chapter.verbs().stream().anyMatch(verb -> verb.isFor(speaker)))
                .map(chapter -> "\n- " + wording().text("帮助.一类", Map.of("类", chapter.title(), "指令", chapter.verbs()
                        .stream()
                        .filter(verb -> verb.isFor(speaker))
                        .map(Verb::word)
                        .distinct()
                        .collect(Collectors.joining("、")))))
                .collect(Collectors.joining());
    }

    private Wording wording() {
        return bookkeeper.ledger().registry().wording();
    }

    private Optional<String> help(Speaker speaker, String text) {
        var one = OF_ONE.matcher(text);
        return one.matches()
                ? chapters.stream()
                        .filter(chapter -> chapter.title().equals(one.group(1))
                                || chapter.verbs().stream().anyMatch(verb -> verb.word().equals(one.group(1))))
                        .findFirst()
                        .map(chapter -> chapter.title() + "：\n" + chapter.verbs()
                                .stream()
                                .filter(verb -> verb.isFor(speaker))
                                .map(verb -> verb.line(wording()))
                                .collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    /// Whether a message is plainly an order that somebody may give, and not an account that begins like one.
    public boolean isGiven(Speaker speaker, Utterance utterance) {
        if (utterance.text().length() > LONGEST || !utterance.attachments().isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var text = TAIL.matcher(Order.plain(StaffOrders.called(utterance.text()))).replaceFirst("");
        var plain = new Request(speaker, utterance, text, bookkeeper, rounds, rounds.periodAt(now), now);
        var request = confirmed(plain).orElse(plain);
        return help(speaker, text).isPresent() || chapters.stream()
                .flatMap(chapter -> chapter.read(request).stream())
                .findFirst()
                .filter(act -> act.verb().isFor(speaker) && isPlain(act.verb(), text))
                .isPresent();
    }

    private static boolean isPlain(Verb verb, String text) {
        var end = verb.word().length();
        return !text.startsWith(verb.word()) || text.length() == end || !Character.isLetter(text.charAt(end))
                || text.startsWith("全部", end);
    }
}
