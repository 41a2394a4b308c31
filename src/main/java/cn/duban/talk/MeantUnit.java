package cn.duban.talk;

import cn.duban.registry.Registry;
import cn.duban.registry.Roster;
import java.util.Map;
import java.util.stream.Collectors;

/// What comes of looking for the one unit that somebody means.
public sealed interface MeantUnit {

    /// It is clear which.
    ///
    /// @param unit canonical name
    record Known(String unit) implements MeantUnit {}

    /// It is none, or more than one.
    ///
    /// @param why what to tell who named it
    record Unknown(String why) implements MeantUnit {}

    int CHOICES = 8;

    static MeantUnit of(Registry registry, String name) {
        var roster = registry.roster();
        var wording = registry.wording();
        var meant = new Units(roster).meant(name);
        if (meant.size() == 1) {
            return new Known(meant.getFirst());
        }
        if (meant.size() > 1) {
            return new Unknown(wording.text("单位.不止一个", Map.of("名称", Figures.excerpt(name), "单位",
                    meant.stream().limit(CHOICES).collect(Collectors.joining("、"))
                            + (meant.size() > CHOICES ? "等" : ""))));
        }
        var near = Nearest.to(name, roster.units().stream().map(Roster.Unit::name).toList());
        return new Unknown(near
                .map(unit -> wording.text("单位.相近", Map.of("名称", Figures.excerpt(name), "单位", unit)))
                .orElseGet(() -> wording.text("单位.没有", Map.of("名称", Figures.excerpt(name)))));
    }
}
