package cn.duban.importing;

import cn.duban.intake.Draft;
import cn.duban.ledger.Settlement;
import cn.duban.ledger.Settlement.Matter;
import cn.duban.notice.Anomaly;
import cn.duban.notice.Anomaly.Kind;
import cn.duban.registry.RegistryId;
import cn.duban.talk.Figures;
import cn.duban.talk.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads how staff settle what is doubtful about a notice: 14 责任领导 郭磊, 城投公司 = 区城投公司, 各相关街道 35：中北镇、精武镇.
///
/// @param draft as settled so far
record ImportOrder(Draft draft) {

    private static final String TASK = "(?:任务|第)?\\s*(\\d{1,4})\\s*[号项]?\\s*(?:任务)?(?:的)?\\s*";
    private static final Pattern FIELD = Pattern.compile(
            TASK + "(责任区?领导|区?领导|牵头单位|牵头|责任单位|配合单位|单位|完成时限|时限|重点工作|任务内容|内容)\\s*[:为是=]?\\s*(.+)", Pattern.DOTALL);
    private static final String TASKS = "((?:\\d{1,4}|通知)(?:[号项]?[、,;\\s]+第?\\d{1,4}){0,50})[号项]?";
    private static final Pattern ACCEPTED = Pattern
            .compile("(?:认可|确认无误)\\s*(?:任务)?\\s*第?" + TASKS + "|" + TASK + "(?:认可|无误|没问题)");
    private static final Pattern NO_NUMBER = Pattern.compile("[^\\d通知]+");
    private static final Pattern FRESH = Pattern.compile("(?:认可|确认无误)\\s*(.{2,60})");
    private static final Set<Kind> NAMES = EnumSet.of(Kind.UNKNOWN_UNIT, Kind.DOUBTFUL_UNIT, Kind.UNKNOWN_LEADER);
    private static final Pattern DROPPED = Pattern.compile("(删除|去掉|恢复|不改)\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?");
    private static final Pattern ALIAS = Pattern.compile("([\\p{L}\\d()·]{2,25})\\s*=\\s*([\\p{L}\\d()·]{2,25})");
    private static final Pattern MEMBERS = Pattern
            .compile("(.{2,30}?)\\s*(?:(?:任务)?\\s*第?(\\d{1,4})\\s*[号项]?\\s*)?[:=]\\s*(.+)");
    private static final Pattern HEAD = Pattern.compile("(牵头规则|年份|名称|标题|名册)\\s*[:为是=]?\\s*(.+)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-年/.](\\d{1,2})[-月/.](\\d{1,2})日?");
    private static final Pattern BETWEEN = Pattern.compile("[、,;\\s]+");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}(?=年?$)");
    private static final Map<String, String> RULES = Map.of("首位", "first", "列首", "first", "第一", "first", "全部", "all",
            "都牵头", "all", "不设", "nobody", "无", "nobody");
    private static final Map<String, String> ROSTERS = Map.of("沿用", "carry", "另建", "new", "新建", "new");

    /// What an order settles, or why it cannot.
    sealed interface Understood {

        record Settles(List<Settlement> settlements) implements Understood {

            public Settles {
                settlements = List.copyOf(settlements);
            }
        }

        record Unclear(String why) implements Understood {}
    }

    /// What a message settles; empty where it is none of these.
    ///
    /// @param plain half width
    /// @param typed as typed
    Optional<Understood> read(String plain, String typed) {
        return field(plain, typed).or(() -> accepted(plain))
                .or(() -> fresh(plain))
                .or(() -> dropped(plain))
                .or(() -> head(plain, typed))
                .or(() -> members(plain))
                .or(() -> alias(plain));
    }

    private Optional<Understood> field(String plain, String typed) {
        var order = FIELD.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(order.group(1));
        var value = order.group(3).strip();
        return Optional.of(draft.task(number).isEmpty() ? noTask(number) : switch (order.group(2)) {
            case "完成时限", "时限" -> due(number, value);
            case "重点工作", "任务内容", "内容" -> settles(Matter.TEXT, number, "", List.of(asTyped(typed, order.group(2))));
            case "牵头单位", "牵头" -> settles(Matter.LEAD_UNITS, number, "", units(value));
            case "配合单位" -> settles(Matter.CO_UNITS, number, "", units(value));
            case "责任单位", "单位" -> settles(Matter.UNITS, number, "", units(value));
            default -> settles(Matter.LEADERS, number, "", names(value));
        });
    }

    /// What stands behind a word, as typed: what is read half width has lost its own stops.
    private static String asTyped(String typed, String word) {
        return typed.substring(typed.indexOf(word) + word.length()).replaceFirst("^[\\s:：为是=＝]+", "").strip();
    }

    private Understood due(int task, String value) {
        if (isOpen(value)) {
            return settles(Matter.DUE, task, "", List.of());
        }
        var day = DAY.matcher(value);
        try {
            return day.matches()
                    ? settles(Matter.DUE, task, "",
                            List.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)).toString()))
                    : unclear("导入改错.时限", Map.of("编号", task));
        } catch (DateTimeException none) {
            return unclear("导入改错.没有这天", Map.of("日期", Figures.excerpt(value)));
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean isOpen(String value) {
        return value.matches("待定|无|没有|空|不设|暂缺");
    }

    private static List<String> names(String value) {
        return isOpen(value) ? List.of() : BETWEEN.splitAsStream(value).filter(name -> !name.isEmpty()).toList();
    }

    private List<String> units(String value) {
        return names(value).stream().map(this::unit).distinct().toList();
    }

    /// A unit by its name or alias, or by the end of its name where only one has it.
    private String unit(String name) {
        var known = draft.units();
        var printed = known.stream().filter(unit -> isCalled(unit, name)).findFirst();
        if (printed.isPresent()) {
            return printed.get();
        }
        var called = draft.carriesOver()
                ? draft.present().roster().unit(name).map(unit -> unit.name())
                : Optional.<String>empty();
        var ending = known.stream().filter(unit -> unit.endsWith(name)).toList();
        return called.orElse(ending.size() == 1 ? ending.getFirst() : name);
    }

    private Optional<Understood> accepted(String plain) {
        var order = ACCEPTED.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        var which = order.group(1) == null ? order.group(2) : order.group(1);
        var numbers = NO_NUMBER.splitAsStream(which)
                .map(one -> one.equals("通知") ? 0 : Integer.parseInt(one))
                .distinct()
                .toList();
        return Optional.of(numbers.stream()
                .filter(number -> number > 0 && draft.task(number).isEmpty())
                .findFirst()
                .map(this::noTask)
                .orElseGet(() -> new Understood.Settles(numbers.stream()
                        .map(number -> new Settlement(Matter.ACCEPTED, number, "", List.of()))
                        .toList())));
    }

    /// Units and leaders that the roster lacks because they are new.
    private Optional<Understood> fresh(String plain) {
        var order = FRESH.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        var open = draft.open().stream().filter(one -> NAMES.contains(one.kind())).toList();
        var meant = order.group(1).strip();
        var names = switch (meant) {
            case "新单位" -> found(open.stream().filter(one -> one.kind() != Kind.UNKNOWN_LEADER));
            case "新领导" -> found(open.stream().filter(one -> one.kind() == Kind.UNKNOWN_LEADER));
            default -> found(open.stream().filter(one -> names(meant).contains(one.found())));
        };
        return Optional.of(names.isEmpty()
                ? unclear("导入改错.没有待认可", Map.of("名称", Figures.excerpt(meant)))
                : settles(Matter.ACCEPTED, 0, "", names));
    }

    private static List<String> found(Stream<Anomaly> anomalies) {
        return anomalies.map(Anomaly::found).distinct().toList();
    }

    private Optional<Understood> dropped(String plain) {
        var order = DROPPED.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(order.group(2));
        if (order.group(1).equals("不改")) {
            return Optional.of(settles(Matter.SKIPPED, number, "", List.of()));
        }
        var restores = order.group(1).equals("恢复");
        return Optional.of(!restores && draft.task(number).isEmpty()
                ? noTask(number)
                : settles(restores ? Matter.RESTORED : Matter.DROPPED, number, "", List.of()));
    }

    private Optional<Understood> head(String plain, String typed) {
        var order = HEAD.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        var value = order.group(2).strip();
        return Optional.of(switch (order.group(1)) {
            case "牵头规则" -> word(Matter.LEAD_RULE, RULES, value, "导入改错.牵头规则");
            case "名册" -> word(Matter.ROSTER, ROSTERS, value, "导入改错.名册");
            case "年份" -> {
                var year = YEAR.matcher(value);
                yield year.lookingAt()
                        ? settles(Matter.YEAR, 0, "", List.of(year.group()))
                        : unclear("导入改错.年份", Map.of());
            }
            case "名称" -> RegistryId.isValid(value)
                    ? settles(Matter.ID, 0, "", List.of(value))
                    : unclear("导入改错.名称", Map.of());
            default -> settles(Matter.TITLE, 0, "", List.of(asTyped(typed, order.group(1))));
        });
    }

    /// @param otherwise name of the text that tells what may be written
    private Understood word(Matter matter, Map<String, String> words, String value, String otherwise) {
        return words.entrySet()
                .stream()
                .filter(word -> value.startsWith(word.getKey()))
                .findFirst()
                .<Understood>map(word -> settles(matter, 0, "", List.of(word.getValue())))
                .orElseGet(() -> unclear(otherwise, Map.of()));
    }

    private Optional<Understood> members(String plain) {
        var order = MEMBERS.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        var phrases = draft.unitGroups().stream().filter(one -> isCalled(one, order.group(1))).toList();
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        var task = order.group(2) == null ? 0 : number(order, 2);
        var has = draft.task(task).filter(one -> one.unitGroups().contains(phrases.getFirst())).isPresent();
        return Optional.of(task > 0 && !has
                ? unclear("导入改错.没有说法", Map.of("编号", task, "写法", Figures.excerpt(phrases.getFirst())))
                : settles(Matter.MEMBERS, task, phrases.getFirst(), units(order.group(3))));
    }

    /// What is typed is read half width, what a notice prints is not.
    private static boolean isCalled(String printed, String typed) {
        return Order.plain(printed).equals(typed.strip());
    }

    private Optional<Understood> alias(String plain) {
        var order = ALIAS.matcher(plain);
        if (!order.matches()) {
            return Optional.empty();
        }
        if (draft.leaders().contains(order.group(1))) {
            return Optional.of(settles(Matter.ALIAS, 0, order.group(1), List.of(order.group(2))));
        }
        var printed = draft.units().stream().filter(unit -> isCalled(unit, order.group(1))).findFirst();
        return Optional.of(printed.isPresent()
                ? settles(Matter.ALIAS, 0, printed.get(), List.of(unit(order.group(2))))
                : unclear("导入改错.没有名称", Map.of("名称", Figures.excerpt(order.group(1)))));
    }

    private Understood noTask(int number) {
        return unclear("导入改错.没有任务", Map.of("编号", number));
    }

    private Understood unclear(String template, Map<String, ?> values) {
        return new Understood.Unclear(draft.present().wording().text(template, values));
    }

    private static Understood settles(Matter matter, int task, String name, List<String> values) {
        return new Understood.Settles(List.of(new Settlement(matter, task, name, values)));
    }
}
