package cn.duban.talk;

import cn.duban.digest.Page;
import cn.duban.digest.Typed;
import cn.duban.intake.NewRegistries.Missing;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        var items = new ArrayList<String>();
        items.addAll(items("没有群", missing.groupless(), Function.identity()));
        items.addAll(items("没有联络员", missing.units(), Function.identity()));
        items.addAll(items("没有账号", missing.leaders(), name -> "区领导" + name));
        var page = Page.of(items, A_SCREEN, wanted);
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

    private static List<String> items(String what, List<String> names, Function<String, String> called) {
        return names.stream().map(name -> "- " + Typed.line(called.apply(name)) + "：" + what).toList();
    }
}
