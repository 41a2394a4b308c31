package cn.duban.ledger;

import org.jspecify.annotations.Nullable;

/// What became of the files handed in.
public sealed interface ExhibitEvent extends Event {

    /// A unit handed in a file.
    record ExhibitFiled(Exhibit exhibit) implements ExhibitEvent {}

    /// It came to be known, or was changed, for which task a file is.
    ///
    /// @param number of the file
    /// @param revision of the report it goes with; null where there is none
    record ExhibitAssigned(int number, int task, @Nullable Integer revision) implements ExhibitEvent {}
}
