package cn.duban.importing;

import cn.duban.command.Chapter;
import cn.duban.command.Request;
import cn.duban.command.Verb;
import cn.duban.duty.ApplyNotice;
import cn.duban.duty.Clerk;
import cn.duban.importing.ImportOrder.Understood;
import cn.duban.intake.Difference;
import cn.duban.intake.Draft;
import cn.duban.intake.NewRegistries;
import cn.duban.intake.NewRegistries.Missing;
import cn.duban.ledger.Event;
import cn.duban.ledger.ImportEvent;
import cn.duban.ledger.OpenImport;
import cn.duban.ledger.Settlement;
import cn.duban.notice.Anomaly;
import cn.duban.talk.Figures;
import cn.duban.talk.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A new registry from an office's own notice: looked at, settled and made live by staff (导入).
public final class ImportChapter implements Chapter {

    private static final Logger LOG = LoggerFactory.getLogger(ImportChapter.class);
    private static final Verb IMPORT = Verb.ofAdmin("导入", "导入", "用途.导入");
    private static final Verb LOOK = Verb.ofAdmin("导入", "导入 未定", "用途.查看导入");
    private static final Verb SETTLE = Verb.ofAdmin("导入", "14 责任领导 郭磊",
            "用途.确定导入");
    private static final Verb CONFIRM = Verb.ofAdmin("确认导入", "确认导入", "用途.确认导入");
    private static final Verb GIVE_UP = Verb.ofAdmin("放弃导入", "放弃导入", "用途.放弃导入");

    private static final Verb EXPORT = Verb.ofStaff("台账", "台账 导出", "用途.导出台账");
    private static final Pattern EXPORTED = Pattern.compile("台账\\s*导出|导出\\s*台账");
    private static final Pattern BEGIN = Pattern.compile("(?:我要|请)?导入(?:通知|文件|台账|任务清单|草稿|情况|概览)?");
    private static final Pattern PAGE = Pattern.compile("导入\\s*(异常|未定|名册|对比)(?:清单)?\\s*(?:第?\\s*(\\d{1,3})\\s*页?)?");
    private static final Pattern TASK = Pattern.compile("导入\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?");
    private static final Pattern ONE = Pattern.compile("确认导入\\s*(?:任务)?\\s*第?(\\d{1,4})[号项]?");
    private static final Pattern PREFIX = Pattern.compile("^导入[\\s:,]+");

    private final @Nullable ImportDesk desk;

    /// @param desk null where no notices are imported
    public ImportChapter(@Nullable ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String title() {
        return "导入";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(IMPORT, LOOK, SETTLE, CONFIRM, GIVE_UP);
    }

    @Override
    public Optional<Act> read(Request request) {
        if (desk == null || !(request.speaker() instanceof Speaker.Staff)) {
            return Optional.empty();
        }
        if (EXPORTED.matcher(request.text()).matches()) {
            return act(EXPORT,
                    () -> request.answer(new SendSheet(request.cause(), request.actor(), request.by(),
                            request.wording().text("导出.台账主题"), desk.sheet(request.ledger()),
                            request.wording().text("导出.改台账"))));
        }
        return started(request, desk).or(() -> looked(request, desk))
                .or(() -> ended(request, desk))
                .or(() -> settled(request, desk));
    }

    private static Optional<Act> started(Request request, ImportDesk desk) {
        return BEGIN.matcher(request.text()).matches() ? act(IMPORT, () -> start(request, desk)) : Optional.empty();
    }

    private static String start(Request request, ImportDesk desk) {
        var offered = desk.offered(request.by());
        if (offered.flatMap(desk::content).flatMap(RosterDesk::table).isPresent()) {
            return request.wording().text("导入.是名册表");
        }
        if (offered.isPresent()) {
            return desk.begin(request.actor(), request.utterance(), offered.get());
        }
        if (request.ledger().imports().open().isPresent()) {
            return draft(request, desk, ImportWords::overview);
        }
        return request
                .answer(new TakeImport(request.cause(), request.actor(), new ImportEvent.ImportAwaited(request.by()),
                        false, request.wording().text("导入.请发文件")));
    }

    private static String draft(Request request, ImportDesk desk, Function<Draft, String> words) {
        if (request.ledger().imports().open().isEmpty()) {
            return request.wording().text("导入.没有文件");
        }
        return desk.draft(request.ledger()).map(words).orElseGet(() -> gone(request));
    }

    private static String gone(Request request) {
        return request.wording().text("导入.读不出");
    }

    private static Optional<Act> looked(Request request, ImportDesk desk) {
        var task = TASK.matcher(request.text());
        if (task.matches()) {
            return act(LOOK,
                    () -> draft(request, desk, draft -> ImportWords.task(draft, Integer.parseInt(task.group(1)))));
        }
        var page = PAGE.matcher(request.text());
        if (!page.matches()) {
            return Optional.empty();
        }
        var number = page.group(2) == null ? 1 : Integer.parseInt(page.group(2));
        return act(LOOK, () -> switch (page.group(1)) {
            case "名册" -> roster(request, desk, number);
            case "对比" -> draft(request, desk, draft -> ComparisonWords.page(draft, number));
            case "未定" -> draft(request, desk,
                    draft -> ImportWords.page("未定", draft, draft.open(), number,
                            request.wording().text("导入清单.没有未定", Map.of("下一步", ImportWords.next(draft)))));
            default -> draft(request, desk, draft -> ImportWords.page("异常", draft, all(draft), number,
                    request.wording().text("导入清单.没有异常")));
        });
    }

    private static List<Anomaly> all(Draft draft) {
        var all = new ArrayList<>(draft.open());
        all.addAll(draft.repaired());
        return all;
    }

    private static String roster(Request request, ImportDesk desk, int page) {
        var missing = desk.draft(request.ledger())
                .map(NewRegistries::missing)
                .orElseGet(() -> Missing.in(request.ledger().registry().roster()));
        return MissingWords.page(request.wording(), missing, page);
    }

    private static Optional<Act> ended(Request request, ImportDesk desk) {
        var one = ONE.matcher(request.text());
        if (one.matches()) {
            var task = Integer.parseInt(one.group(1));
            return act(CONFIRM, () -> draft(request, desk, draft -> Difference.of(draft)
                    .map(difference -> apply(request, draft, difference, task))
                    .orElseGet(() -> request.wording().text("导入.不是调整"))));
        }
        return switch (request.text()) {
            case "确认导入" -> act(CONFIRM, () -> draft(request, desk, draft -> confirm(request, desk, draft)));
            case "放弃导入", "取消导入", "导入 放弃" -> act(GIVE_UP, () -> request.answer(new TakeImport(request.cause(),
                    request.actor(), new ImportEvent.ImportEnded(null, request.by()), true,
                    request.wording().text("导入.已放弃"))));
            default -> Optional.empty();
        };
    }

    private static String confirm(Request request, ImportDesk desk, Draft draft) {
        var difference = Difference.of(draft);
        if (difference.isPresent()) {
            return apply(request, draft, difference.get(), 0);
        }
        var id = draft.id();
        var year = draft.year();
        if (id == null || year == null) {
            return ImportWords.next(draft);
        }
        if (desk.openings().has(id)) {
            return request.wording().text("导入.重名", Map.of("台账", id));
        }
        var missing = NewRegistries.missing(draft);
        var file = request.ledger().imports().open().orElseThrow().file().name();
        var end = new TakeImport(request.cause(), request.actor(),
                List.of(new ImportEvent.ImportEnded(id.value(), request.by()),
                        new Event.RegistryOpened(id.value(), file, request.by())),
                true, ImportWords.opened(draft, missing));
        if (request.confirmed() == null) {
            return request.answer(end, ImportWords.preview(draft, missing));
        }
        if (isStale(request)) {
            return request.wording().text("导入.改过");
        }
        if (!request.confirmed().until().isBefore(request.now())) {
            try {
                desk.openings().open(NewRegistries.of(draft, id, year));
            } catch (IllegalStateException failed) {
                LOG.error("台账 {} 没有开成", id, failed);
                return request.wording().text("导入.没开成", Map.of("原因", String.valueOf(failed.getMessage())));
            }
        }
        return request.answer(end, "");
    }

    /// @param only the task to change; 0 for all
    private static String apply(Request request, Draft draft, Difference difference, int only) {
        var changes = difference.changes().stream().filter(change -> only == 0 || change.task() == only).toList();
        if (changes.isEmpty()) {
            return only == 0 ? ImportWords.next(draft) : request.wording().text("导入.没有要改", Map.of("编号", only));
        }
        if (request.confirmed() != null && isStale(request)) {
            return request.wording().text("导入.改过");
        }
        var open = request.ledger().imports().open().orElseThrow();
        var amendments = changes.stream().flatMap(change -> change.amendments().stream()).toList();
        var command = new ApplyNotice(new Clerk(request.cause(), request.actor(), request.by()), amendments,
                open.file().name(), changes.size() == difference.changes().size());
        return request.answer(command, request.wording()
                .text("导入.更新预览", Map.of("文件", Figures.excerpt(open.file().name()))) + "\n"
                + (only == 0
                        ? "- " + ComparisonWords.counts(request.wording(), difference)
                        : "- " + String.join("\n- ",
                                amendments.stream().map(one -> ApplyNotice.words(draft.present(), one)).toList()))
                + "\n" + request.wording().text("导入.更新结尾"));
    }

    private static boolean isStale(Request request) {
        return request.ledger()
                .imports()
                .open()
                .map(OpenImport::changed)
                .filter(at -> at.isAfter(request.seen()))
                .isPresent();
    }

    private static Optional<Act> settled(Request request, ImportDesk desk) {
        var open = request.ledger().imports().open();
        if (open.isEmpty() || request.utterance().chat() != null) {
            return Optional.empty();
        }
        var plain = PREFIX.matcher(request.text()).replaceFirst("");
        return desk.draft(request.ledger())
                .flatMap(draft -> new ImportOrder(draft).read(plain, request.utterance().text())
                        .flatMap(understood -> act(SETTLE, () -> switch (understood) {
                            case Understood.Unclear(var why) -> why;
                            case Understood.Settles(var settlements) ->
                                settle(request, desk, open.get(), draft, settlements);
                        })));
    }

    private static String settle(Request request, ImportDesk desk, OpenImport open, Draft before,
            List<Settlement> settlements) {
        var after = open;
        for (var settlement : settlements) {
            after = after.with(settlement, open.changed());
        }
        var events = settlements
                .stream()
                .<ImportEvent>map(settlement -> new ImportEvent.ImportSettled(settlement, request.by()))
                .toList();
        return desk.read(after, request.ledger())
                .map(draft -> request.answer(new TakeImport(request.cause(), request.actor(), events, true,
                        SettledWords.of(settlements, before, draft))))
                .orElseGet(() -> gone(request));
    }

    private static Optional<Act> act(Verb verb, Supplier<String> doing) {
        return Optional.of(new Act(verb, doing));
    }
}
