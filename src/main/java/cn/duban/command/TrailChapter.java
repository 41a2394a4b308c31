package cn.duban.command;

import cn.duban.talk.Figures;
import cn.duban.talk.Speaker;
import cn.duban.talk.Units;
import cn.duban.trail.TrailViews;
import cn.duban.trail.Undo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Orders on what was done: 留痕 and 撤销.
final class TrailChapter implements Chapter {

    private static final Verb TRAIL = Verb.ofStaff("留痕", "留痕 35", "用途.留痕");
    private static final Verb UNDO = Verb.ofStaff("撤销", "撤销 128", "用途.撤销");

    private static final Pattern TRAILS = Pattern
            .compile("(?:查看?|看)?留痕(?:[\\s:]*(?!第\\d)(\\S{1,30}?))?(?:\\s*第\\s*(\\d{1,4})\\s*页)?");
    private static final Pattern UNDOES = Pattern.compile("撤销(?:\\s*(?:第|留痕)?\\s*(\\d{1,7})\\s*条?)?");
    private static final Pattern TASK = Pattern.compile("(\\d{1,4})[号项]?(?:任务)?");

    @Override
    public String title() {
        return "留痕";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(TRAIL, UNDO);
    }

    @Override
    public Optional<Act> read(Request request) {
        // What a contact writes of taking back is about the own report.
        if (!(request.speaker() instanceof Speaker.Staff)) {
            return Optional.empty();
        }
        var shows = TRAILS.matcher(request.text());
        if (shows.matches()) {
            return Optional.of(new Act(TRAIL, () -> show(request, shows)));
        }
        var undoes = UNDOES.matcher(request.text());
        return undoes.matches() ? Optional.of(new Act(UNDO, () -> undo(request, undoes.group(1)))) : Optional.empty();
    }

    private static String show(Request request, Matcher match) {
        var ledger = request.ledger();
        var of = match.group(1);
        var page = match.group(2) == null ? 1 : Math.max(1, Integer.parseInt(match.group(2)));
        if (of == null) {
            return TrailViews.all(ledger, page);
        }
        var task = TASK.matcher(of);
        if (task.matches()) {
            var number = Integer.parseInt(task.group(1));
            return ledger.registry().task(number).isPresent()
                    || ledger.registry().cancelled().stream().anyMatch(gone -> gone.number() == number)
                            ? TrailViews.ofTask(ledger, number, page)
                            : ledger.registry().wording().text("任务.没有", Map.of("编号", number));
        }
        var units = new Units(ledger.registry().roster()).meant(of);
        if (units.size() == 1) {
            return TrailViews.ofUnit(ledger, units.getFirst(), page);
        }
        var name = of.equals("我") ? request.actor() : of;
        return TrailViews.knows(ledger, name)
                ? TrailViews.by(ledger, name, page)
                : ledger.registry().wording().text("留痕.没有找到", Map.of("所写", Figures.excerpt(of)));
    }

    private static String undo(Request request, @Nullable String number) {
        var act = number == null
                ? Undo.last(request.ledger(), request.actor(), request.now())
                : request.ledger().trail().trace(Integer.parseInt(number));
        if (number == null && act.isEmpty()) {
            return request.ledger().registry().wording().text("撤销.没有可撤");
        }
        var chosen = act.map(found -> found.number()).orElseGet(() -> Integer.parseInt(String.valueOf(number)));
        return request.answer(new Undo(request.cause(), request.actor(), request.by(), chosen), "撤销 " + chosen,
                act.map(found -> Undo.preview(request.ledger(), found)).orElse(""));
    }
}
