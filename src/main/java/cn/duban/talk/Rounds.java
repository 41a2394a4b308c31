package cn.duban.talk;

import cn.duban.ledger.Ledger;
import cn.duban.order.Graces;
import cn.duban.order.Rehearsed;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What talk has to know of the year's rounds.
public interface Rounds {

    /// The period people speak of at a moment when they name none: that of the round begun last.
    Period periodAt(Instant moment);

    /// The day by which a period's reports are due.
    LocalDate deadline(Period period);

    /// The n-th working day after the day of a moment.
    LocalDate workingDayAfter(Instant moment, int n);

    /// When what is owed to units and leaders at a moment goes out: at once, or when people are at work again.
    Instant reaches(Instant moment);

    /// How long people have for what is demanded of them.
    Graces graces();

    /// What will go out in the rest of the year if nobody answers anything more.
    List<Rehearsed> rehearse(Ledger ledger, Instant now);
}
