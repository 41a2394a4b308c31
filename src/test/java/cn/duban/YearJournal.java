package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Digest;
import cn.duban.digest.LeaderLetters;
import cn.duban.digest.Letter;
import cn.duban.ledger.Entry;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LedgerDump;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import java.time.Instant;

/// The journal of a year: it adds up to the ledger as it is, byte for byte, and to every digest as it was sent.
final class YearJournal {

    private final RunningService service;
    private final Registry registry;

    YearJournal(RunningService service) {
        this.service = service;
        registry = service.registry();
    }

    void check() {
        var ledger = Ledger.of(registry);
        var digests = 0;
        for (var commit : service.journal()) {
            var before = ledger;
            for (var entry : commit.entries()) {
                if (entry.cause().toString().endsWith("/digest")) {
                    digest(before, entry, commit.at());
                    digests++;
                }
            }
            ledger = ledger.after(commit);
        }
        assertThat(digests).isEqualTo(4);
        assertThat(LedgerDump.of(ledger)).isEqualTo(LedgerDump.of(service.ledger()));
        Invariants.check(registry, service.timetable(), service.journal());
        Invariants.check(ledger);
    }

    /// What was sent then follows from the journal up to then, and is shown for that moment still.
    private void digest(Ledger before, Entry entry, Instant at) {
        var period = entry.events()
                .stream()
                .filter(Event.StepTaken.class::isInstance)
                .map(event -> ((Event.StepTaken) event).step().period())
                .findFirst()
                .orElseThrow();
        var sent = entry.events().stream().filter(Event.MessageOwed.class::isInstance).toList();
        assertThat(Letter.owed(LeaderLetters.of(before, period, at), before, false)).isEqualTo(sent);
        sent.stream()
                .map(event -> ((Event.MessageOwed) event).message())
                .filter(message -> message.to() instanceof Recipient.DingtalkGroup)
                .forEach(message -> figures(message.text().whole(), period, at));
    }

    private void figures(String sent, Period period, Instant at) {
        var then = DigestText.read(sent);
        var now = DigestText.read(Digest.ofAll(service.ledger(at), period, at).text().whole());
        assertThat(now.totals()).isEqualTo(then.totals());
        assertThat(now.lists()).isEqualTo(then.lists());
    }
}
