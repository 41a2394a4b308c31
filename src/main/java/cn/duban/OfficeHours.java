package cn.duban;

import cn.duban.delivery.Gate;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.plan.Timetable;
import java.time.Duration;
import java.time.Instant;

/// Holds what is for units and leaders till people are at work; staff are told at once, and a file that somebody asked
/// for is a direct answer.
record OfficeHours(Bookkeeper bookkeeper, Timetable timetable) implements Gate {

    @Override
    public boolean lets(Message message, Instant now) {
        return !isHeld(message) || timetable.isWorking(now);
    }

    @Override
    public Duration waited(Message message, Instant since, Instant now) {
        return isHeld(message) ? timetable.worked(since, now) : Duration.between(since, now);
    }

    private boolean isHeld(Message message) {
        var roster = bookkeeper.ledger().registry().roster();
        return message.enclosure() == null && switch (message.to()) {
            case Recipient.UnitGroup _ -> true;
            case Recipient.DingtalkGroup(var chat) -> chat.equals(roster.leadersChat());
            case Recipient.DingtalkMember(var user) ->
                roster.leaders().stream().anyMatch(leader -> user.equals(leader.dingtalkId()));
        };
    }
}
