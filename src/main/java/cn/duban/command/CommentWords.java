package cn.duban.command;

import cn.duban.comment.AnswerComment;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.understanding.ChineseNumerals;
import cn.duban.understanding.Mention;
import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.Mentions;
import cn.duban.understanding.StatementReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what leaders say on tasks, and what units answer to it.
public final class CommentWords {

    /// A task's number; not that of a day or an amount.
    static final String TASK = "(?:任务)?第?(\\d{1,3}|[" + ChineseNumerals.SIGNS
            + "]{1,5}(?=[号项]))(?![\\d.%月日年点时个万亿家条周季])[号项]?(?:任务|工作)?";
    private static final String MORE = "(?:任务)?第?\\d{1,3}(?![\\d.%月日年点时个万亿家条周季])[号项]?(?:任务|工作)?";
    /// One or several of them.
    static final String TASKS = "((?:" + TASK.replace("(\\d", "(?:\\d") + ")(?:\\s*[、,和及]\\s*" + MORE + "){0,20})";

    private static final Pattern GIVEN = Pattern.compile("批示[\\s:,]*" + TASKS + "[\\s:,、]*(.*)", Pattern.DOTALL);
    private static final Pattern TASK_FIRST = Pattern
            .compile("(?:对|就|关于)?" + TASKS + "(?:作?个?如?下?)批示(?:如下|是)?[\\s:,]+(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[" + ChineseNumerals.SIGNS + "]{1,5}");
    /// That something is wanted, or wanted to be known.
    private static final Pattern WANTED = Pattern.compile(
            "要|请|须|必须|务必|抓紧|加快|尽快|抓好|抓实|督促|督办|协调|拿出|解决|推进|落实|盯|不得|不能|重视|研究|报我|汇报|说明|跟进|按时|确保|力争|争取|加大|压实|何时|什么|怎么|为何|为啥|原因|\\?|吗|呢");
    private static final Pattern ANSWER = Pattern.compile(
            "(?<word>回复|答复|回应)?(?:关于|对|就)?(?:区?领导|[\\p{IsHan}]{1,4}(?:同志|副?区长|副?书记|主任))?(?:的)?批示[\\s:,]*"
                    + TASK + "(?:\\s*第(\\d{1,5})条)?[\\s:,]*(.*)",
            Pattern.DOTALL);
    private static final Pattern ANSWER_TASK_FIRST = Pattern.compile(
            "(?<word>回复|答复|回应)?(?:关于|对|就)?" + TASK + "(?:的)?(?:区?领导)?(?:的)?批示(?:第(\\d{1,5})条)?[\\s:,]*(.*)",
            Pattern.DOTALL);
    private static final Pattern ANSWER_ONLY = Pattern.compile(
            "(?:回复|答复|回应)(?:区?领导)?(?:的)?批示[\\s:,]*(.*)|(?:区?领导)?(?:的)?(批示(?:精神|事项|要求|件)?(?:我[们局委办])?(?:已|正在|均已|基本)(?:经)?(?:落实|办理|办结|完成|推进|研究|部署).*)",
            Pattern.DOTALL);
    /// How the letter begins by which units are told.
    private static final Pattern LETTER = Pattern.compile("区领导批示\\((\\d{1,3})号\\)");
    private static final Pattern BARE = Pattern.compile("(\\d{1,3})(?![\\d.%月日年点时个万亿家条周季-])");
    private static final Pattern FIGURE = Pattern.compile("\\d%|完成");
    private static final Set<Form> NAMED = Set.of(Form.NAMED);
    private static final Set<Form> LOOSELY = Set.of(Form.LOOSE, Form.MARK);

    private CommentWords() {}

    /// A comment in the form of an order.
    ///
    /// @param text may be empty
    public record Said(List<Integer> tasks, String text) {}

    static int number(String written) {
        return ChineseNumerals.count(written);
    }

    static List<Integer> numbers(String written) {
        return NUMBER.matcher(written).results().map(found -> number(found.group())).distinct().toList();
    }

    /// The order a comment is confirmed by.
    static String order(List<Integer> tasks, String text) {
        return "批示 " + tasks.stream().map(String::valueOf).collect(Collectors.joining("、")) + " " + text;
    }

    /// A comment given as an order (批示 17 请加快…); empty where it is none.
    public static Optional<Said> given(String text) {
        var order = GIVEN.matcher(text);
        var other = TASK_FIRST.matcher(text);
        var found = order.matches() ? order : other.matches() ? other : null;
        return Optional.ofNullable(found).map(said -> new Said(numbers(said.group(1)), said.group(2).strip()));
    }

    /// The tasks that somebody may want to comment on in plain words; empty where nothing is wanted of any.
    ///
    /// @param own numbers of the tasks that may be meant by a bare number
    static Optional<List<Integer>> meant(String text, List<Integer> own) {
        if (!WANTED.matcher(text).find()) {
            return Optional.empty();
        }
        var mentions = Mentions.in(StatementReader.plain(text).text());
        var named = numbers(mentions, NAMED);
        var tasks = named.isEmpty() ? loosely(text, mentions).stream().filter(own::contains).toList() : named;
        return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks);
    }

    private static List<Integer> loosely(String text, List<Mention> mentions) {
        var loose = numbers(mentions, LOOSELY);
        var bare = BARE.matcher(text);
        return loose.isEmpty() && bare.lookingAt() ? List.of(Integer.valueOf(bare.group(1))) : loose;
    }

    private static List<Integer> numbers(List<Mention> mentions, Set<Form> forms) {
        return mentions.stream()
                .filter(mention -> forms.contains(mention.form()))
                .flatMap(mention -> mention.numbers().stream())
                .distinct()
                .toList();
    }

    /// A unit's answer to a comment; empty where it is none.
    static Optional<AnswerComment> answered(Request request, Speaker.Contact contact) {
        var numbered = ANSWER.matcher(request.text());
        var other = ANSWER_TASK_FIRST.matcher(request.text());
        var found = numbered.matches() ? numbered : other.matches() ? other : null;
        if (found != null && (found.group("word") != null || isAsked(request, contact, number(found.group(2))))) {
            return Optional.of(answer(request, contact, found));
        }
        var only = ANSWER_ONLY.matcher(request.text());
        if (only.matches()
                && (only.group(1) != null || !request.ledger().comments().openFor(contact.unit()).isEmpty())) {
            return Optional
                    .of(answer(request, contact, 0, null, only.group(1) == null ? only.group(2) : only.group(1)));
        }
        return quoting(request, contact);
    }

    private static boolean isAsked(Request request, Speaker.Contact contact, int task) {
        return request.ledger()
                .comments()
                .ofTask(task)
                .stream()
                .anyMatch(given -> given.comment().units().contains(contact.unit()));
    }

    private static AnswerComment answer(Request request, Speaker.Contact contact, Matcher found) {
        return answer(request, contact, number(found.group(2)), found.group(3), found.group(4));
    }

    private static AnswerComment answer(Request request, Speaker.Contact contact, int task,
            @Nullable String number, String words) {
        var text = words.isBlank() ? "" : AsTyped.tail(request.utterance().text(), words.strip());
        return new AnswerComment(request.cause(), contact.name(), request.by(), contact.unit(), task,
                number == null ? null : Integer.valueOf(number), text);
    }

    /// Words under the letter itself answer it, unless they are an account of a task.
    private static Optional<AnswerComment> quoting(Request request, Speaker.Contact contact) {
        var quoted = request.utterance().quoted();
        if (quoted == null || request.text().isBlank() || FIGURE.matcher(request.text()).find()
                || !Mentions.in(StatementReader.plain(request.text()).text()).isEmpty()) {
            return Optional.empty();
        }
        var letter = LETTER.matcher(Order.plain(quoted));
        return letter.find() && isAsked(request, contact, number(letter.group(1)))
                ? Optional.of(answer(request, contact, number(letter.group(1)), null, request.text()))
                : Optional.empty();
    }
}
