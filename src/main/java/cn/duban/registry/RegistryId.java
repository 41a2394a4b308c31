package cn.duban.registry;

import java.util.regex.Pattern;

/// Names one office's tasks of one year, e.g. `xiqing-2024`; also the name of its folder and part of its Redis key.
///
/// @param value 1 to 40 lower-case letters, digits and hyphens
public record RegistryId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public RegistryId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("台账名称只能由小写字母、数字和连字符组成（1–40 个）：" + value);
        }
    }

    /// Whether a text can be a name.
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
