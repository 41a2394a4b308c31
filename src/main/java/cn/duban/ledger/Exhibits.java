package cn.duban.ledger;

import java.time.Instant;

/// The files handed in, by number.
record Exhibits(Tree<Integer, FiledExhibit> all) {

    static final Exhibits NONE = new Exhibits(Tree.empty());

    Exhibits after(ExhibitEvent event, Instant at) {
        return switch (event) {
            case ExhibitEvent.ExhibitFiled(var exhibit) ->
                new Exhibits(all.with(exhibit.number(), new FiledExhibit(exhibit, at, at)));
            case ExhibitEvent.ExhibitAssigned(var number, var task, var revision) -> {
                var filed = all.get(number).orElseThrow(() -> new JournalDamaged("流水中没有编号为 " + number + " 的材料"));
                yield new Exhibits(all.with(number,
                        new FiledExhibit(filed.exhibit().assigned(task, revision), filed.at(), at)));
            }
        };
    }
}
