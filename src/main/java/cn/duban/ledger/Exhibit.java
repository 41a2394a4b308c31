package cn.duban.ledger;

import cn.duban.registry.Period;
import org.jspecify.annotations.Nullable;

/// A file handed in for a task (佐证材料). Its content is kept elsewhere, under its hash.
///
/// @param number within the registry, from 1
/// @param task null while it is not known for which task it is
/// @param unit canonical name of the unit that handed it in
/// @param revision of the report it goes with; null where there was none yet
/// @param name as the sender called it, without path
/// @param type by its content, e.g. `pdf`
/// @param bytes its size
/// @param sha256 of its content, 64 hexadecimal digits
public record Exhibit(
        int number,
        @Nullable Integer task,
        String unit,
        Period period,
        @Nullable Integer revision,
        String name,
        String type,
        long bytes,
        String sha256,
        Person by) {

    Exhibit assigned(int toTask, @Nullable Integer toRevision) {
        return new Exhibit(number, toTask, unit, period, toRevision, name, type, bytes, sha256, by);
    }
}
