package cn.duban.ledger;

import cn.duban.registry.Period;

/// The formal document on a period (督查通报), as it was issued.
///
/// @param number within the year, from 1
/// @param text as sent, without the number of a message
/// @param by the member of staff who issued it
public record Bulletin(int number, Period period, Text text, Person by) {

    /// Its name, e.g. `督查通报〔2024〕1号`.
    public String title() {
        return "督查通报" + sign();
    }

    /// Its number as it stands in its name, e.g. `〔2024〕1号`.
    public String sign() {
        return sign(period, number);
    }

    /// The same of a number in a period's year.
    public static String sign(Period period, int number) {
        return "〔" + period.year() + "〕" + number + "号";
    }
}
