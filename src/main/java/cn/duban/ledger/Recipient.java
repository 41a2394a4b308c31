package cn.duban.ledger;

/// Where a message goes.
public sealed interface Recipient {

    /// The WeCom group of a unit.
    ///
    /// @param unit canonical name; the group's webhook is looked up when sending, since its key is a secret
    record UnitGroup(String unit) implements Recipient {}

    /// A person in DingTalk, one to one.
    ///
    /// @param userId DingTalk staff id
    record DingtalkMember(String userId) implements Recipient {}

    /// A DingTalk group.
    ///
    /// @param conversation DingTalk's open conversation id
    record DingtalkGroup(String conversation) implements Recipient {}
}
