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

/// Sends an Excel file to a member of staff, one to one, to be edited and sent back.
///
/// @param title of the message, e.g. `台账导出`
/// @param next what to do with it
record SendSheet(Cause cause, String actor, Person to, String title, Enclosure file, String next) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (to.platform() != Platform.DINGTALK) {
            return Decision.refusal("文件只能在钉钉里取，请在钉钉单聊中再发一次。");
        }
        var message = new Message(ledger.nextMessage(), new Recipient.DingtalkMember(to.userId()), title,
                Text.of(file.name()), file);
        return new Decision(List.of(new Event.MessageOwed(message)),
                "正在发送《" + file.name() + "》，请在与我的单聊中查收。" + next);
    }
}
