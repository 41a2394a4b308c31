package cn.duban.understanding;

import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a message by itself, whatever was asked before.
public final class StatementReader {

    private static final Pattern SHARE = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,4})?%");
    /// Shares that go one to each of the tasks before them: 60%、45%.
    private static final Pattern SHARES = Pattern.compile("\\d%(?:[、和,]\\d{1,3}(?:\\.\\d{1,4})?%){1,60}");
    private static final Pattern BARE_CORRECTION = Pattern.compile(
            "更正|一下|请|报错了?|写错了?|填错了?|有误|订正|数据|任务|重点工作|第|号|项|的|了|要|\\d|[,。!\\s、]|我们|想|刚才|之前|上次");

    private final Registry registry;
    private final Topics topics;
    private final AccountReader accounts;
    private final ContentOutline contents;

    public StatementReader(Registry registry) {
        this.registry = registry;
        topics = new Topics(registry);
        accounts = new AccountReader(topics);
        contents = new ContentOutline(topics, registry.tasks());
    }

    /// What is known of a message before it is read.
    ///
    /// @param forced tasks that the unclear part of it is about; null where nobody has said so
    /// @param withGroups whether tasks the unit has only as one of a group are surely its own
    record Setting(
            String unit,
            Period period,
            List<Integer> pending,
            @Nullable List<Integer> forced,
            boolean withGroups) {

        Setting {
            pending = List.copyOf(pending);
        }

        static Setting of(Reply reply) {
            return new Setting(reply.unit(), reply.period(), reply.pending(), null,
                    reply.withGroups() || reply.asked() != null);
        }

        Setting forcedTo(List<Integer> tasks) {
            return new Setting(unit, period, pending, tasks, true);
        }
    }

    public static PlainText plain(String text) {
        return Digits.in(Quotes.unmarked(PlainText.of(Quotes.removed(text))));
    }

    Reading read(String written, Setting setting) {
        var plain = plain(written);
        var text = plain.text();
        var intent = text.isBlank() ? Intent.CHAT : Intents.of(text);
        if (intent == Intent.QUESTION || intent == Intent.CHAT) {
            return Reading.nothingToRecord(intent);
        }
        var duties = duties(setting, intent);
        var numbering = Numbering.of(Mentions.in(text), duties.own());
        var openings = new Openings(text, duties, intent).of(numbering.naming());
        if (intent == Intent.REPORT && setting.forced() == null && isChat(text, openings, duties)) {
            return Reading.nothingToRecord(Intent.CHAT);
        }
        var outline = outline(text, intent, duties, numbering, openings, setting.forced());
        var namings = new Namings(topics, plain, openings, setting.forced());
        var reading = reading(plain, intent, outline, setting.period(), namings).naming(foreign(openings, duties));
        return reading.ask() == Ask.WHICH_TASK
                ? reading.because(reasons(plain, namings, outline, duties))
                : reading;
    }

    /// Why it is open which tasks are meant.
    private List<Reason> reasons(PlainText plain, Namings namings, Outline outline, Duties duties) {
        var reasons = new ArrayList<>(namings.foreign(duties));
        if (namings.openings().isEmpty()) {
            return reasons;
        }
        var uncut = Outline.of(plain.text(), namings.openings(), duties, null).passages();
        uncut.forEach((task, spans) -> {
            var passage = plain.only(spans);
            if (!outline.passages().containsKey(task)) {
                contents.contradicting(passage.text(), task, duties)
                        .ifPresent(
                                other -> reasons.add(new Reason.Contradiction(namings.number(task).orElse(task + "号"),
                                        namings.content(passage, other), other)));
            }
        });
        return reasons;
    }

    private static List<Integer> foreign(List<Mention> openings, Duties duties) {
        return openings.stream()
                .filter(mention -> !mention.range() && mention.form() == Mention.Form.NAMED)
                .flatMap(mention -> mention.numbers().stream())
                .filter(number -> !duties.own().contains(number))
                .distinct()
                .toList();
    }

    private boolean isChat(String text, List<Mention> openings, Duties duties) {
        var isKnown = text.length() > 400 || topics.unmistakable(text, duties.own()).isPresent();
        return Intents.isChat(text, !openings.isEmpty(), isKnown);
    }

    /// The tasks of the unit. Those it has only as one of a group (各街道…) count where one of them is pending, or where
    /// something reported is changed: some offices leave groups out until staff have settled them.
    Duties duties(Setting setting, Intent intent) {
        var own = new TreeSet<>(setting.pending());
        var inGroups = new TreeSet<Integer>();
        for (var task : registry.tasksOf(setting.unit())) {
            (task.units().contains(setting.unit()) ? own : inGroups).add(task.number());
        }
        var isSettled = inGroups.stream().anyMatch(setting.pending()::contains) || setting.withGroups()
                || intent == Intent.CORRECTION || intent == Intent.WITHDRAWAL;
        if (isSettled) {
            own.addAll(inGroups);
        }
        return new Duties(own, setting.pending());
    }

    private Outline outline(String text, Intent intent, Duties duties, Numbering numbering, List<Mention> openings,
            @Nullable List<Integer> forced) {
        if (openings.isEmpty()) {
            return forced == null ? byContent(text, intent, duties, numbering) : Outline.whole(text, forced);
        }
        var outline = Outline.of(text, openings, duties, forced);
        var checked = forced == null
                ? withoutContradictions(text, outline, duties)
                : putRight(text, outline, duties, forced);
        return checked.passages().isEmpty() && forced != null ? Outline.whole(text, forced) : checked;
    }

    private Outline byContent(String text, Intent intent, Duties duties, Numbering numbering) {
        if (intent == Intent.CORRECTION || intent == Intent.WITHDRAWAL) {
            return contents.ofRevision(text, duties);
        }
        var items = numbering.items(text);
        var outline = contents.ofStatement(text, items, duties);
        return numbering.contradicts(outline, duties) ? new Outline(outline.passages(), true) : outline;
    }

    /// The task among some that an answer without numbers names by its content.
    Optional<Integer> byContent(String answer, List<Integer> about, Duties duties) {
        var among = topics.unmistakable(answer, about, 0.8)
                .map(Topics.Match::task)
                .or(() -> topics.pointedAt(answer, about));
        return among.or(() -> topics.unmistakable(answer, duties.own()).map(Topics.Match::task));
    }

    private Outline withoutContradictions(String text, Outline outline, Duties duties) {
        var kept = new TreeMap<>(outline.passages());
        outline.passages().forEach((task, spans) -> {
            if (isAlone(spans, outline) && contents.contradicts(joined(text, spans), task, duties)) {
                kept.remove(task);
            }
        });
        return new Outline(kept, outline.isOpen() || kept.size() < outline.passages().size());
    }

    /// What a number and its content tell of different tasks is said of the tasks that somebody has named since.
    private Outline putRight(String text, Outline outline, Duties duties, List<Integer> forced) {
        var moved = new TreeMap<>(outline.passages());
        outline.passages().forEach((task, spans) -> {
            if (!forced.contains(task) && isAlone(spans, outline)
                    && contents.contradicts(joined(text, spans), task, duties)) {
                moved.remove(task);
                forced.forEach(other -> moved.putIfAbsent(other, spans));
            }
        });
        return new Outline(moved, outline.isOpen());
    }

    private static boolean isAlone(List<Span> spans, Outline outline) {
        return outline.passages().values().stream().filter(spans::equals).count() == 1;
    }

    private static String joined(String text, List<Span> spans) {
        var joined = new StringBuilder();
        spans.forEach(span -> joined.append(text, span.start(), span.end()));
        return joined.toString();
    }

    private Reading reading(PlainText plain, Intent intent, Outline outline, Period period, Namings namings) {
        var items = new ArrayList<Item>();
        var reasons = new ArrayList<Reason>();
        var isUnclear = false;
        var passages = new LinkedHashMap<>(new TreeMap<>(outline.passages()));
        for (var entry : passages.entrySet()) {
            var passage = passage(plain, entry.getKey(), passages);
            var account = account(passage, entry.getKey(), intent, period);
            isUnclear |= account.isUnclear();
            if (account.isUnclear()) {
                reasons.add(new Reason.Unsure(entry.getKey(), account.figures()));
            }
            var evidence = new ArrayList<>(account.evidence());
            evidence.addFirst(namings.of(entry.getKey(), passage));
            items.add(new Item(entry.getKey(), account.report(), evidence));
        }
        return new Reading(intent, ask(plain.text(), intent, outline.isOpen(), isUnclear, items), items)
                .because(reasons);
    }

    private Account account(PlainText passage, int task, Intent intent, Period period) {
        return intent == Intent.CLAIM || intent == Intent.WITHDRAWAL
                ? AccountReader.silent(passage)
                : accounts.read(passage, registry.task(task).orElseThrow(), period, intent == Intent.CORRECTION);
    }

    private static @Nullable Ask ask(String text, Intent intent, boolean isOpen, boolean isUnclear, List<Item> items) {
        if (isOpen || items.isEmpty()) {
            return Ask.WHICH_TASK;
        }
        if (isUnclear) {
            return Ask.WHICH_PERCENT;
        }
        var lacksDate = intent == Intent.EXTENSION && !Deadlines.isNamed(withoutMentions(text));
        var lacksContent = intent == Intent.CORRECTION && text.length() < 24
                && BARE_CORRECTION.matcher(text).replaceAll("").length() < 2;
        var saysNothing = intent == Intent.REPORT
                && withoutMentions(text).chars().noneMatch(Character::isLetterOrDigit);
        return lacksDate || lacksContent || saysNothing ? Ask.WHICH_ITEM : null;
    }

    /// A text with blanks where tasks are named.
    public static String withoutMentions(String text) {
        var left = new StringBuilder(text);
        for (var mention : Mentions.in(text)) {
            for (var i = mention.start(); i < mention.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString();
    }

    /// A task's passages; in 6、7号分别完成30%、40% only its own share.
    private static PlainText passage(PlainText plain, int task, Map<Integer, List<Span>> passages) {
        var spans = passages.getOrDefault(task, List.of());
        var sharing = passages.entrySet()
                .stream()
                .filter(other -> other.getValue().equals(spans))
                .map(Map.Entry::getKey)
                .toList();
        var passage = plain.only(spans);
        if (sharing.size() == 1) {
            return passage;
        }
        var shares = SHARE.matcher(passage.text()).results().toList();
        if (shares.size() != sharing.size()
                || (!passage.text().contains("分别") && !SHARES.matcher(passage.text()).find())) {
            return passage;
        }
        // The shares go by the order in which the tasks are named, which need not be that of their numbers.
        var named = Mentions.in(passage.text())
                .stream()
                .flatMap(mention -> mention.numbers().stream())
                .filter(sharing::contains)
                .distinct()
                .toList();
        var edits = new ArrayList<PlainText.Edit>();
        for (var i = 0; i < shares.size(); i++) {
            if (i != named.indexOf(task)) {
                edits.add(new PlainText.Edit(shares.get(i).start(), shares.get(i).end(), ""));
            }
        }
        return passage.with(edits);
    }
}
