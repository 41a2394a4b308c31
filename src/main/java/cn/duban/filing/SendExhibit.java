package cn.duban.filing;

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
public record SendExhibit(Cause cause, String actor, Person to, int number) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var found = ledger.exhibit(number).map(filed -> filed.exhibit());
        if (found.isEmpty()) {
            return Decision.refusal(wording.text("材料.没有编号", Map.of("材料编号", number)));
        }
        if (to.platform() != Platform.DINGTALK) {
            return Decision.refusal(wording.text("材料.只在钉钉", Map.of("材料编号", number)));
        }
        var exhibit = found.get();
        var message = new Message(ledger.nextMessage(), new Recipient.DingtalkMember(to.userId()),
                wording.text("发送材料.主题", Map.of("材料", number)),
                Text.of(ExhibitWords.line(wording, ledger.exhibit(number).orElseThrow())),
                new Enclosure(exhibit.name(), exhibit.type(), exhibit.sha256()));
        return new Decision(List.of(new Event.MessageOwed(message)),
                wording.text("材料.正在发送", Map.of("材料", ExhibitWords.title(exhibit))));
    }
}
