package cn.duban.contact;

import cn.duban.contact.Purpose.Objected;
import cn.duban.understanding.Mention;
import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.Mentions;
import cn.duban.understanding.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads which tasks a unit disowns and why (异议), and which it owns in the same breath.
final class Objections {

    private static final String US = "(?:我们?|本)(?:[局委办街镇单馆院]|单位|部门|公司|街道|这)?";
    private static final Pattern OBJECTED = Pattern.compile(
            "(?<![无没])(?<!没有)(?:有|提出?|持)(?:不同意见|异议)|(?:我们|[我本](?:[局委办街镇单]|单位|公司|部门))(?:这边)?有(?:些|点)?意见(?! ?征)|^ ?异议|(?<=[,。;:\\n号项])异议|职责不(?:符|一致|清|匹配)|不属于?"
                    + US
                    + "|不(?:是|算)" + US + "[^,。;]{0,4}(?:职责|职能|的?任务|的?事|的?工作|负责|牵头|管|范围)|[非] ?" + US
                    + "[^,。;]{0,3}(?:职责|职能|任务|工作|负责|牵头|管|事)|不归" + US + "|与" + US + "[^,。;]{0,4}无关"
                    + "|不(?:应该?|该|宜)(?:由|归)?" + US + "[^,。;]{0,6}(?:牵头|负责|承担|认领|报|管)"
                    + "|(?:应该?|建议|宜)(?:改|调整)?[由为归][^,。;\\d]{2,16}(?:牵头|负责|承担|认领|落实|管)"
                    + "|(?:调整|更换|变更)(?:责任|牵头)单位|(?:不予?|不能|无法|拒绝|暂不|不应)认领");
    private static final Pattern NOT_APPLICABLE = Pattern.compile(
            "(?:" + US
                    + ")?(?:本季度?|目前)?(?:不涉及|不适用|没有?涉及)(?:到)?(?:该|此|本|这)?(?:[1一]?项|个|条)?(?:任务|工作|内容|事项|重点工作)?(?= ?(?:$|[,。;!\\n])|第?\\d{1,3}[号项])");
    private static final Pattern NONE = Pattern
            .compile("^[^\\d]{0,12}?(?:对?[^\\d,。;]{0,8})?(?:均|都|全部)?(?:无|没有?)异议[。!,]?$");
    private static final Pattern CLAIMED = Pattern.compile("认领|予以认账|认账领责");
    private static final Pattern NOT_CLAIMED = Pattern.compile("(?:不|未|拒绝|没有?|无法)[^,。;]{0,2}认领");
    private static final Pattern LABELS = Pattern.compile(
            "(?:我们?|本)?(?:局|单位|街道|镇|委|办|公司)?(?:对|就|关于)?(?:此|该|本)?(?:项)?(?:任务|工作|重点工作)?(?:[,:。;! ]|存在|的|有(?:些|点)?意见|有|提出?|持|因为?|由于|理由(?:是|为)?|原因(?:是|为)?|异议|不同意见|不予?认领|拒绝认领){0,60}");
    private static final Pattern EXCEPTING = Pattern
            .compile(
                    "[号项)]?(?:任务)?(?:除外|以?外)?[,:。;! (]*(?:(?:暂?不|其余|其他|其它|剩余|剩下|均|都|全部){1,4}[^,。;(]{0,6}认领)?[,:。;! (]*");
    private static final Pattern BECAUSE = Pattern.compile("(?:理由|原因)(?:是|为|:)?|因为?|由于");
    private static final Pattern BLANKS = Pattern.compile("[\\s,。;:!]+$");
    private static final int LONGEST = 300;
    private static final int LEAST = 3;

    private Objections() {}

    /// Whether a text raises an objection, or says that a task does not apply; reports that tell of work are none.
    static boolean isIn(String text) {
        return text.length() <= LONGEST && (OBJECTED.matcher(text).find() || NOT_APPLICABLE.matcher(text).find());
    }

    /// Whether a text says that there is none, and nothing else.
    static boolean isNone(String text) {
        return NONE.matcher(text.strip()).find();
    }

    /// Tasks left out of a claim with the reason behind them: 全部认领，12号除外，理由：由市局统一组织; empty where none is said.
    ///
    /// @param claimed numbers of the tasks claimed
    static Optional<Objected> besides(PlainText plain, Collection<Integer> claimed) {
        var text = plain.text();
        var excepted = excepted(text);
        if (claimed.isEmpty() || excepted.isEmpty()) {
            return Optional.empty();
        }
        var because = BECAUSE.matcher(text).region(excepted.getLast().end(), text.length());
        var numbers = excepted.stream().flatMap(mention -> mention.numbers().stream()).distinct().sorted().toList();
        return because.find() && numbers.stream().noneMatch(claimed::contains)
                ? Optional.of(new Objected(numbers, reason(plain, because.end(), text.length())))
                : Optional.empty();
    }

    private static List<Mention> excepted(String text) {
        return Mentions.in(text).stream().filter(mention -> mention.form() == Form.EXCEPTED).toList();
    }

    /// A claim of all but some tasks, with why not those: 全部认领，12号除外，不属于我局职责; empty where a text is none.
    private static Optional<Purpose.Objecting> claimOfTheRest(PlainText plain, Collection<Integer> own) {
        var text = plain.text();
        var excepted = excepted(text);
        var others = Mentions.in(text)
                .stream()
                .filter(mention -> mention.form() == Form.NAMED || mention.form() == Form.MARK)
                .toList();
        if (excepted.isEmpty() || !CLAIMED.matcher(text).find() || NOT_CLAIMED.matcher(text).find()
                || others.stream().anyMatch(named -> named.start() > excepted.getFirst().start())) {
            return Optional.empty();
        }
        var left = excepted.stream().flatMap(mention -> mention.numbers().stream()).distinct().sorted().toList();
        var claimed = others.isEmpty()
                ? own.stream()
                : others.stream().flatMap(mention -> mention.numbers().stream()).filter(own::contains);
        var behind = EXCEPTING.matcher(text).region(excepted.getLast().end(), text.length());
        var start = behind.lookingAt() ? behind.end() : excepted.getLast().end();
        var closed = text.charAt(start - 1) == '(' ? text.indexOf(')', start) : -1;
        var reason = reason(plain, start, closed < 0 ? text.length() : closed);
        return Optional.of(new Purpose.Objecting(List.of(new Objected(left, reason)),
                claimed.filter(task -> !left.contains(task)).distinct().sorted().toList()));
    }

    /// What a text in which `isIn` found an objection says of each task.
    ///
    /// @param own numbers of the unit's tasks
    static Purpose.Objecting read(PlainText plain, Collection<Integer> own) {
        return claimOfTheRest(plain, own).orElseGet(() -> each(plain, own));
    }

    private static Purpose.Objecting each(PlainText plain, Collection<Integer> own) {
        var text = plain.text();
        var mentions = Mentions.in(text)
                .stream()
                .filter(mention -> mention.form() != Form.LOOSE && mention.form() != Form.DAYLIKE)
                .toList();
        if (mentions.isEmpty()) {
            return new Purpose.Objecting(List.of(new Objected(List.of(), reason(plain, 0, text.length()))), List.of());
        }
        var objected = new ArrayList<Objected>();
        var claimed = new TreeSet<Integer>();
        var lead = reason(plain, 0, mentions.getFirst().start());
        for (var i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var end = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
            var said = text.substring(mention.end(), end);
            if (CLAIMED.matcher(said).find() && !NOT_CLAIMED.matcher(said).find()) {
                claimed.addAll(numbers(mention, own));
            } else if (mention.form() != Form.EXCEPTED) {
                var reason = reason(plain, mention.end(), end);
                objected.add(new Objected(numbers(mention, own), reason == null ? lead : reason));
            }
        }
        objected.forEach(other -> claimed.removeAll(other.tasks()));
        excepted(text).forEach(mention -> claimed.removeAll(mention.numbers()));
        return new Purpose.Objecting(objected, List.copyOf(claimed));
    }

    private static List<Integer> numbers(Mention mention, Collection<Integer> own) {
        return switch (mention.form()) {
            case ALL, REST -> List.copyOf(new TreeSet<>(own));
            case EXCEPTED -> own.stream().filter(task -> !mention.numbers().contains(task)).sorted().toList();
            case NAMED, MARK, LOOSE, DAYLIKE -> mention.range()
                    ? mention.numbers().stream().filter(own::contains).toList()
                    : mention.numbers();
        };
    }

    /// The words that give the reason; null where there are none but those that say there is an objection.
    static @Nullable String reason(PlainText plain, int start, int end) {
        var text = plain.text();
        var from = LABELS.matcher(text).region(start, end).lookingAt() ? label(text, start, end) : start;
        var words = BLANKS.matcher(plain.original(from, end)).replaceFirst("").replaceFirst("[，。；：]+$", "");
        return words.codePoints().filter(Character::isLetter).count() < LEAST ? null : words;
    }

    private static int label(String text, int start, int end) {
        var label = LABELS.matcher(text).region(start, end);
        return label.lookingAt() && text.substring(start, label.end()).matches(".*[^\\p{L}].*|.*(?:异议|意见|认领)")
                ? label.end()
                : start;
    }
}
