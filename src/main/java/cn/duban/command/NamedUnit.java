package cn.duban.command;

import cn.duban.ledger.Ledger;
import cn.duban.talk.Units;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is meant by what follows a task's number in an order, and the reason behind that.
///
/// @param unit canonical name; null where none is named
/// @param all whether all units on the task are
/// @param reason as people write it; empty where there is none
record NamedUnit(@Nullable String unit, boolean all, String reason) {

    static final Pattern ALL = Pattern.compile("全部|所有|所有填报|全部填报|所有单位|全部单位");

    /// @param rest in half width, behind the number
    static NamedUnit of(Ledger ledger, int task, String rest) {
        var parts = rest.split("[\\s，,:]+", 2);
        var reason = parts.length == 2 ? parts[1] : "";
        if (ALL.matcher(parts[0]).matches()) {
            return new NamedUnit(null, true, typed(reason));
        }
        var responsible = ledger.registry().unitsOf(task);
        var meant = new Units(ledger.registry().roster()).meant(parts[0]);
        var own = meant.size() == 1 ? meant : meant.stream().filter(responsible::contains).toList();
        return own.size() == 1
                ? new NamedUnit(own.getFirst(), false, typed(reason))
                : new NamedUnit(null, false, typed(rest));
    }

    /// A reason is read by people: its marks as they write them.
    private static String typed(String reason) {
        return reason.strip().replace(',', '，').replace(';', '；');
    }
}
