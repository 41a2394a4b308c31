package cn.duban.importing;

import cn.duban.command.Chapter;
import cn.duban.command.Request;
import cn.duban.command.Verb;
import cn.duban.intake.NewRegistries.Missing;
import cn.duban.ledger.ImportEvent;
import cn.duban.people.ChangePeople;
import cn.duban.talk.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is who as a sheet: who is missing, the sheet to fill in, and what came back (名册).
public final class RosterChapter implements Chapter {

    private static final Verb EXPORT = Verb.ofAdmin("名册", "名册 导出",
            "用途.名册");
    private static final Verb CONFIRM = Verb.ofAdmin("确认名册", "确认名册", "用途.确认名册");

    private static final Pattern MISSING = Pattern.compile("(?:查看|看看?)?名册(?:缺项|缺哪些)?\\s*(?:第?\\s*(\\d{1,3})\\s*页?)?");
    private static final Pattern EXPORTED = Pattern.compile("(?:导入\\s*)?名册\\s*(?:导出|下载|表)|导出\\s*名册");

    private final @Nullable ImportDesk imports;

    /// @param imports null where no notices are imported
    public RosterChapter(@Nullable ImportDesk imports) {
        this.imports = imports;
    }

    @Override
    public String title() {
        return "名册";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(EXPORT, CONFIRM);
    }

    @Override
    public Optional<Act> read(Request request) {
        if (imports == null || !(request.speaker() instanceof Speaker.Staff)) {
            return Optional.empty();
        }
        var desk = new RosterDesk(imports);
        if (EXPORTED.matcher(request.text()).matches()) {
            return act(EXPORT, () -> send(request, desk));
        }
        var missing = MISSING.matcher(request.text());
        if (missing.matches()) {
            return act(EXPORT, () -> MissingWords.page(request.wording(),
                    Missing.in(desk.subject(request.ledger()).registry().roster()),
                    missing.group(1) == null ? 1 : Integer.parseInt(missing.group(1))));
        }
        return request.text().equals("确认名册") ? act(CONFIRM, () -> confirm(request, imports, desk)) : Optional.empty();
    }

    private static String send(Request request, RosterDesk desk) {
        return request.answer(new SendSheet(request.cause(), request.actor(), request.by(),
                request.wording().text("导出.名册主题"), desk.sheet(desk.subject(request.ledger())),
                request.wording().text("导出.填名册")));
    }

    private static String confirm(Request request, ImportDesk imports, RosterDesk desk) {
        return imports.offered(request.by())
                .flatMap(imports::content)
                .flatMap(RosterDesk::table)
                .map(table -> switch (desk.read(request.ledger(), table)) {
                    case RosterDesk.Reading.Refused(var why) -> why;
                    case RosterDesk.Reading.Changed changed -> changed.changes().isEmpty()
                            ? request.wording().text("名册表.没有改动")
                            : fill(request, changed);
                })
                .orElseGet(() -> request.wording().text("名册表.没有待确认"));
    }

    private static String fill(Request request, RosterDesk.Reading.Changed changed) {
        var count = Map.of("处数", changed.changes().size());
        if (changed.subject().isDraft()) {
            return request.answer(new TakeImport(request.cause(), request.actor(),
                    new ImportEvent.ImportPeopled(List.copyOf(changed.changes()), request.by()), true,
                    request.wording().text("名册表.草稿已登记", count)));
        }
        return request.answer(new FillRoster(new ChangePeople(request.cause(), request.actor(), request.by(),
                changed.changes(), null), request.wording().text("名册表.已登记", count)));
    }

    private static Optional<Act> act(Verb verb, Supplier<String> doing) {
        return Optional.of(new Act(verb, doing));
    }
}
