package cn.duban.importing;

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

/// Sends an Excel file to a member of staff, one to one, to be edited and sent back.
///
/// @param title of the message, e.g. `台账导出`
/// @param next what to do with it
record SendSheet(Cause cause, String actor, Person to, String title, Enclosure file, String next) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        if (to.platform() != Platform.DINGTALK) {
            return Decision.refusal(wording.text("导出.只在钉钉"));
        }
        var message = new Message(ledger.nextMessage(), new Recipient.DingtalkMember(to.userId()), title,
                Text.of(file.name()), file);
        return new Decision(List.of(new Event.MessageOwed(message)),
                wording.text("导出.正在发送", Map.of("文件", file.name(), "下一步", next)));
    }
}
