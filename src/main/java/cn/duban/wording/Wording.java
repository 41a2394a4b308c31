package cn.duban.wording;

import java.util.Map;

/// The sentences of one office's texts: its own, and the built-in ones where it has none. Immutable.
public final class Wording {

    private static final Wording BUILT_IN = new Wording(Map.of());

    private final Map<String, Body> own;

    Wording(Map<String, Body> own) {
        this.own = Map.copyOf(own);
    }

    /// The built-in sentences.
    public static Wording builtIn() {
        return BUILT_IN;
    }

    /// A text without fields.
    ///
    /// @param name of its template, e.g. `催办单.标题`
    public String text(String name) {
        return text(name, Map.of());
    }

    /// A text with its fields filled in.
    ///
    /// @param name of its template
    /// @param values by the names of all the template's fields; what people typed is to be escaped before
    /// @throws IllegalArgumentException if there is no such template, or it has other fields
    public String text(String name, Map<String, ?> values) {
        var template = Catalogue.BUILT_IN.templates().get(name);
        if (template == null) {
            throw new IllegalArgumentException("没有模板 " + name);
        }
        if (!template.fields().equals(values.keySet())) {
            throw new IllegalArgumentException("模板 " + name + " 的字段是 " + template.fields() + "，给了 " + values.keySet());
        }
        return own.getOrDefault(name, template.standard()).filled(values);
    }
}
