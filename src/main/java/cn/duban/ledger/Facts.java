package cn.duban.ledger;

import java.time.Instant;
import java.util.List;

/// What the events so far add up to, each part folding its own.
record Facts(
        Reports reports,
        Commitments commitments,
        Amendments amendments,
        Concerns concerns,
        Reviews reviews,
        Exhibits exhibits,
        Rounds rounds,
        Orders orders,
        Conversation conversation,
        Outbox outbox) {

    static final Facts NONE = new Facts(Reports.NONE, Commitments.NONE, Amendments.NONE, Concerns.NONE, Reviews.NONE,
            Exhibits.NONE, Rounds.NONE, Orders.NONE, Conversation.NONE, Outbox.EMPTY);

    /// What they would be had only these acts been done; what was said and sent stays.
    Facts doneAnew(List<Trace> acts) {
        var now = NONE;
        for (var act : acts) {
            for (var event : act.events()) {
                now = now.after(event, act.at());
            }
        }
        return new Facts(now.reports, now.commitments, now.amendments, now.concerns, now.reviews, now.exhibits,
                now.rounds, now.orders, conversation, outbox);
    }

    Facts after(Event event, Instant at) {
        return switch (event) {
            case Event.OfReports next ->
                new Facts(reports.after(next, at), commitments, amendments, concerns, reviews, exhibits, rounds, orders,
                        conversation, outbox);
            case Event.OfCommitments next ->
                new Facts(reports, commitments.after(next, at), amendments, concerns, reviews, exhibits, rounds, orders,
                        conversation, outbox);
            case Event.OfOffice next ->
                new Facts(reports, commitments, amendments.after(next, at), concerns, reviews, exhibits, rounds, orders,
                        conversation, outbox);
            case ConcernEvent next ->
                new Facts(reports, commitments, amendments, concerns.after(next, at), reviews, exhibits, rounds, orders,
                        conversation, outbox);
            case Event.OfReviews next ->
                new Facts(reports, commitments, amendments, concerns, reviews.after(next, at), exhibits, rounds, orders,
                        conversation, outbox);
            case ExhibitEvent next ->
                new Facts(reports, commitments, amendments, concerns, reviews, exhibits.after(next, at), rounds, orders,
                        conversation, outbox);
            case Event.OfRounds next ->
                new Facts(reports, commitments, amendments, concerns, reviews, exhibits, rounds.after(next, at), orders,
                        conversation, outbox);
            case Event.OfOrders next ->
                new Facts(reports, commitments, amendments, concerns, reviews, exhibits, rounds,
                        orders.after(next, at), conversation, outbox);
            case Event.OfConversation next ->
                new Facts(reports, commitments, amendments, concerns, reviews, exhibits, rounds, orders,
                        conversation.after(next, at), outbox);
            case Event.OfTrail _ -> this;
            case Event.OfDelivery next ->
                new Facts(reports, commitments, amendments, concerns, reviews, exhibits, rounds, orders, conversation,
                        outbox.after(next, at));
        };
    }
}
