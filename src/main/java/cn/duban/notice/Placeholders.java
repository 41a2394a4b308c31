package cn.duban.notice;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the environment's values in the place of `${NAME}` and `${NAME:default}`.
record Placeholders(Function<String, @Nullable String> environment) {

    private static final Pattern FORM = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.]*)(?::([^}]*))?}");

    /// The text with its placeholders resolved; empty if there was anything to complain of.
    ///
    /// @param complain is told of each placeholder that has no value or is badly written
    Optional<String> resolve(String text, Consumer<String> complain) {
        var complaints = new ArrayList<String>();
        if (FORM.matcher(text).replaceAll("").contains("${")) {
            complaints.add("“${”没有写成 ${变量名} 或 ${变量名:默认值}");
        }
        var resolved = FORM.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match).orElseGet(() -> {
            complaints.add("环境变量 " + match.group(1) + " 没有设置，也没有默认值");
            return "";
        })));
        complaints.forEach(complain);
        return complaints.isEmpty() ? Optional.of(resolved) : Optional.empty();
    }

    private Optional<String> value(MatchResult match) {
        var set = environment.apply(match.group(1));
        // Container tools pass a variable that nobody set as an empty one.
        return set == null || set.isBlank() ? Optional.ofNullable(match.group(2)) : Optional.of(set);
    }
}
