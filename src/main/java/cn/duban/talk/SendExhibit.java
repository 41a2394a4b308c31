package cn.duban.talk;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Enclosure;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Sends a file to a member of staff, one to one.
record SendExhibit(Cause cause, String actor, Person to, int number) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var found = ledger.exhibit(number).map(filed -> filed.exhibit());
        if (found.isEmpty()) {
            return Decision.refusal("没有编号为 " + number + " 的材料。发送“材料”可查看清单。");
        }
        if (to.platform() != Platform.DINGTALK) {
            return Decision.refusal("材料只能在钉钉里取，请在钉钉单聊中发送“取材料 " + number + "”。");
        }
        var exhibit = found.get();
        var message = new Message(ledger.nextMessage(), new Recipient.DingtalkMember(to.userId()),
                ledger.registry().wording().text("发送材料.主题", Map.of("材料", number)),
                Text.of(ExhibitWords.line(ledger.exhibit(number).orElseThrow())),
                new Enclosure(exhibit.name(), exhibit.type(), exhibit.sha256()));
        return new Decision(List.of(new Event.MessageOwed(message)),
                "正在发送" + ExhibitWords.title(exhibit) + "，请在与我的单聊中查收。");
    }
}
