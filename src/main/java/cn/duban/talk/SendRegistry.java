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

/// Sends the registry as an Excel file to a member of staff, one to one.
record SendRegistry(Cause cause, String actor, Person to, Enclosure file) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (to.platform() != Platform.DINGTALK) {
            return Decision.refusal("台账文件只能在钉钉里取，请在钉钉单聊中发送“台账 导出”。");
        }
        var message = new Message(ledger.nextMessage(), new Recipient.DingtalkMember(to.userId()), "台账导出",
                Text.of(file.name()), file);
        return new Decision(List.of(new Event.MessageOwed(message)),
                "正在发送《" + file.name() + "》，请在与我的单聊中查收。改好后发回给我，回复“导入”即按改动更新台账。");
    }
}
