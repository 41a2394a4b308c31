package cn.duban.importing;

import cn.duban.digest.Page;
import cn.duban.digest.Typed;
import cn.duban.intake.NewRegistries.Missing;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who of a roster cannot be reached, as staff are told it.
final class MissingWords {

    private static final int A_SCREEN = 12;

    private MissingWords() {}

    /// How many, in a line.
    static String brief(Wording wording, Missing missing) {
        var parts = new ArrayList<String>();
        if (!missing.groupless().isEmpty()) {
            parts.add(wording.text("名册.没有群", Map.of("个数", missing.groupless().size())));
        }
        if (!missing.units().isEmpty()) {
            parts.add(wording.text("名册.没有联络员", Map.of("个数", missing.units().size())));
        }
        if (!missing.leaders().isEmpty()) {
            parts.add(wording.text("名册.没有账号", Map.of("个数", missing.leaders().size())));
        }
        return String.join("，", parts);
    }

    /// Who, a screen at a time.
    static String page(Wording wording, Missing missing, int wanted) {
        if (missing.isNothing()) {
            return wording.text("名册.齐全");
        }
        var page = Page.of(items(missing), A_SCREEN, wanted);
        var brief = brief(wording, missing);
        var lines = new ArrayList<String>();
        lines.add(page.isOnly()
                ? wording.text("名册.缺项", Map.of("缺项", brief))
                : wording.text("名册.缺项分页", Map.of("缺项", brief, "页", page.number(), "页数", page.count())));
        lines.addAll(page.shown());
        ImportWords.following(wording, "名册", page).ifPresent(lines::add);
        lines.add(wording.text("名册.怎样补"));
        return String.join("\n", lines);
    }

    /// Each unit once, with all that it lacks.
    private static List<String> items(Missing missing) {
        var lacks = new LinkedHashMap<String, String>();
        missing.groupless().forEach(unit -> lacks.put(unit, "没有群"));
        missing.units().forEach(unit -> lacks.merge(unit, "没有联络员", (one, other) -> one + "、" + other));
        missing.leaders().forEach(leader -> lacks.put("区领导" + leader, "没有账号"));
        return lacks.entrySet()
                .stream()
                .map(lack -> "- " + Typed.line(lack.getKey()) + "：" + lack.getValue())
                .toList();
    }
}
