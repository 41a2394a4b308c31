package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;
import java.util.Optional;

/// The bulletins issued (督查通报), one a period. Immutable.
public final class Bulletins {

    static final Bulletins NONE = new Bulletins(Tree.empty());

    private final Tree<Period, IssuedBulletin> issued;

    private Bulletins(Tree<Period, IssuedBulletin> issued) {
        this.issued = issued;
    }

    Bulletins with(Bulletin bulletin, Instant at) {
        return new Bulletins(issued.with(bulletin.period(), new IssuedBulletin(bulletin, at)));
    }

    /// The number the next one gets.
    public int next() {
        return issued.size() + 1;
    }

    /// That of a period; empty while it is not issued.
    public Optional<IssuedBulletin> of(Period period) {
        return issued.get(period);
    }
}
