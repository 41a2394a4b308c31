package cn.duban.dingtalk;

import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkGroup;

/// The same promises towards groups.
class DingtalkGroupChannelTest extends DingtalkMemberChannelTest {

    @Override
    protected Recipient known() {
        return new DingtalkGroup("cidLeaders==");
    }

    @Override
    protected Recipient unknown() {
        return new DingtalkGroup(ApiStub.STRANGER);
    }
}
