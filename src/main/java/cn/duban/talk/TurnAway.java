package cn.duban.talk;

import cn.duban.digest.StaffMessage;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Text;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps nothing of what somebody typed, tells them why, and tells staff of it; it does not hold what was typed.
///
/// @param sender the person's account, of which nothing is known where `speaker` is a stranger
/// @param inGroup whether others have read it too
public record TurnAway(Cause cause, Person sender, Speaker speaker, boolean inGroup, Set<Guard.Kind> kinds)
        implements
            Command {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));

    public TurnAway {
        kinds = Set.copyOf(kinds);
    }

    public static TurnAway of(Utterance utterance, Speaker speaker, Set<Guard.Kind> kinds) {
        return new TurnAway(utterance.cause(), utterance.sender(), speaker, utterance.chat() != null, kinds);
    }

    @Override
    public String actor() {
        return sender.toString();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var events = StaffMessage.owed(ledger, ledger.registry().wording().text("敏感内容.主题"),
                notice(ledger.registry().wording(), now));
        return new Decision(events, events.isEmpty()
                ? answer(ledger.registry().wording())
                : answer(ledger.registry().wording()) + "\n" + ledger.registry().wording().text("敏感内容.已提醒"));
    }

    /// What the sender is told, whether or not staff could be told.
    public String answer(Wording wording) {
        var name = kinds.contains(Guard.Kind.STATE_SECRET) ? "敏感内容.涉密答复" : inGroup ? "敏感内容.群内号码答复" : "敏感内容.号码答复";
        return wording.text(name, Map.of("类别", labels()));
    }

    private Text notice(Wording wording, Instant now) {
        return new Text("**" + wording.text("敏感内容.标题") + "**",
                wording.text("敏感内容.发送人", Map.of("发送人", who(wording), "平台", sender.platform().label(), "方式",
                        inGroup ? "群聊" : "单聊", "类别", labels(), "时间", MOMENT.format(now))).lines().toList(),
                wording.text(kinds.contains(Guard.Kind.STATE_SECRET) ? "敏感内容.涉密结尾" : "敏感内容.号码结尾"));
    }

    private String who(Wording wording) {
        return switch (speaker) {
            case Speaker.Contact contact -> Figures.plain(contact.name()) + "（" + Figures.plain(contact.unit()) + "）";
            case Speaker.Leader leader -> Figures.plain(leader.name()) + "（区领导）";
            case Speaker.Staff member -> Figures.plain(member.name()) + "（督查室）";
            case Speaker.Stranger _ -> wording.text("敏感内容.未登记", Map.of("账号", Figures.excerpt(sender.userId())));
        };
    }

    private String labels() {
        return kinds.stream().sorted().map(Guard.Kind::label).collect(Collectors.joining("、"));
    }
}
