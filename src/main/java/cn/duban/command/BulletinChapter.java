package cn.duban.command;

import cn.duban.bulletin.BulletinViews;
import cn.duban.bulletin.Draft;
import cn.duban.bulletin.IssueBulletin;
import cn.duban.command.Verb.Role;
import cn.duban.registry.Period;
import cn.duban.talk.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The bulletin of a period (督查通报): its draft, its text, its issue.
final class BulletinChapter implements Chapter {

    private static final Verb SHOW = new Verb("通报", "通报 一季度", "用途.通报",
            Set.of(Role.LEADER, Role.STAFF));
    private static final Verb ISSUE = Verb.ofStaff("发通报", "发通报 一季度", "用途.发通报");

    private static final Pattern SHOWS = Pattern.compile("(?:查看?|看看?)?\\s*(?:督查)?通报(?:的?(?:草稿|全文|内容))?");
    private static final Pattern ISSUES = Pattern.compile("(?:印发|下发|发出|发布|发送|发)\\s*(?:督查)?通报");

    @Override
    public String title() {
        return "通报";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(SHOW, ISSUE);
    }

    @Override
    public Optional<Act> read(Request request) {
        var named = PeriodWords.of(request.text(), request.period());
        if (SHOWS.matcher(named.text()).matches()) {
            return Optional.of(new Act(SHOW, () -> show(request, named.period())));
        }
        return ISSUES.matcher(named.text()).matches()
                ? Optional.of(new Act(ISSUE, () -> issue(request, named.period())))
                : Optional.empty();
    }

    private static String show(Request request, Period period) {
        return request.speaker() instanceof Speaker.Leader
                ? BulletinViews.ofLeader(request.ledger(), period)
                : BulletinViews.ofStaff(request.ledger(), period, request.now());
    }

    /// What was shown is what is issued, whatever has come in between.
    private static String issue(Request request, Period period) {
        var seen = request.seen();
        var then = request.confirmed() == null ? request.ledger() : request.bookkeeper().ledger(seen);
        var command = new IssueBulletin(request.cause(), request.actor(), request.by(), Draft.of(then, period, seen),
                request.rounds().deadline(period));
        return request.answer(command, command.preview(request.ledger(), request.now()));
    }
}
