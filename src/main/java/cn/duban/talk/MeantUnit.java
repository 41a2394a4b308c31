package cn.duban.talk;

import cn.duban.registry.Roster;
import java.util.stream.Collectors;

/// What comes of looking for the one unit that somebody means.
sealed interface MeantUnit {

    /// It is clear which.
    ///
    /// @param unit canonical name
    record Known(String unit) implements MeantUnit {}

    /// It is none, or more than one.
    ///
    /// @param why what to tell who named it
    record Unknown(String why) implements MeantUnit {}

    int CHOICES = 8;

    static MeantUnit of(Roster roster, String name) {
        var meant = new Units(roster).meant(name);
        if (meant.size() == 1) {
            return new Known(meant.getFirst());
        }
        if (meant.size() > 1) {
            return new Unknown("“" + Figures.excerpt(name) + "”可能是："
                    + meant.stream().limit(CHOICES).collect(Collectors.joining("、"))
                    + (meant.size() > CHOICES ? "等" : "") + "。\n请写全单位名称，没有执行。");
        }
        var near = Suggestion.nearest(name, roster.units().stream().map(Roster.Unit::name).toList());
        return new Unknown("没有找到“" + Figures.excerpt(name) + "”，没有执行。"
                + near.map(unit -> "您要找的是“" + unit + "”吗？").orElse(""));
    }
}
