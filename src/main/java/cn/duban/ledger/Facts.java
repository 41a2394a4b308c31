package cn.duban.ledger;

import java.time.Instant;

/// What the events so far add up to, each part folding its own.
record Facts(
        Reports reports,
        Commitments commitments,
        Amendments amendments,
        Concerns concerns,
        Exhibits exhibits,
        Rounds rounds,
        Conversation conversation,
        Outbox outbox) {

    static final Facts NONE = new Facts(Reports.NONE, Commitments.NONE, Amendments.NONE, Concerns.NONE, Exhibits.NONE,
            Rounds.NONE,
            Conversation.NONE,
            Outbox.EMPTY);

    Facts after(Event event, Instant at) {
        return switch (event) {
            case Event.OfReports next ->
                new Facts(reports.after(next, at), commitments, amendments, concerns, exhibits, rounds, conversation,
                        outbox);
            case Event.OfCommitments next ->
                new Facts(reports, commitments.after(next, at), amendments, concerns, exhibits, rounds, conversation,
                        outbox);
            case Event.OfOffice next ->
                new Facts(reports, commitments, amendments.after(next, at), concerns, exhibits, rounds, conversation,
                        outbox);
            case Event.OfConcerns next ->
                new Facts(reports, commitments, amendments, concerns.after(next, at), exhibits, rounds, conversation,
                        outbox);
            case Event.OfExhibits next ->
                new Facts(reports, commitments, amendments, concerns, exhibits.after(next, at), rounds, conversation,
                        outbox);
            case Event.OfRounds next ->
                new Facts(reports, commitments, amendments, concerns, exhibits, rounds.after(next, at), conversation,
                        outbox);
            case Event.OfConversation next ->
                new Facts(reports, commitments, amendments, concerns, exhibits, rounds, conversation.after(next, at),
                        outbox);
            case Event.OfDelivery next ->
                new Facts(reports, commitments, amendments, concerns, exhibits, rounds, conversation,
                        outbox.after(next, at));
        };
    }
}
