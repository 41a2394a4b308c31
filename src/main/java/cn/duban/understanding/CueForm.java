package cn.duban.understanding;

import org.jspecify.annotations.Nullable;

/// What a regular expression tells of its matches before anything is searched.
///
/// @param begins signs that a match can begin with
/// @param needs signs of which a match has at least one
/// @param isEmptyable whether a match may be empty
record CueForm(Signs begins, Signs needs, boolean isEmptyable) {

    private static final CueForm NOTHING = new CueForm(new Signs(), Signs.any(), true);

    static CueForm of(String regex) {
        return new Reader(regex).whole();
    }

    private static CueForm one(Signs signs) {
        return new CueForm(signs, signs, false);
    }

    private CueForm or(CueForm other) {
        return new CueForm(begins.with(other.begins), needs.with(other.needs), isEmptyable || other.isEmptyable);
    }

    private CueForm then(CueForm next) {
        return new CueForm(isEmptyable ? begins.with(next.begins) : begins,
                next.needs.size() < needs.size() ? next.needs : needs, isEmptyable && next.isEmptyable);
    }

    private CueForm optional() {
        return new CueForm(begins, Signs.any(), true);
    }

    /// Reads a regular expression as far as that takes; what it does not know stands for any sign.
    private static final class Reader {

        private final String regex;
        private int at;

        Reader(String regex) {
            this.regex = regex;
        }

        CueForm whole() {
            var form = alternatives();
            if (at < regex.length()) {
                throw new IllegalArgumentException("unbalanced at " + at + ": " + regex);
            }
            return form;
        }

        private CueForm alternatives() {
            var form = sequence();
            while (skips("|")) {
                form = form.or(sequence());
            }
            return form;
        }

        private CueForm sequence() {
            var form = NOTHING;
            while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
                form = form.then(repeated(item()));
            }
            return form;
        }

        private CueForm item() {
            var sign = regex.charAt(at++);
            return switch (sign) {
                case '(' -> group();
                case '[' -> one(choice());
                case '\\' -> escaped();
                case '^', '$' -> NOTHING;
                case '.' -> one(Signs.any());
                default -> one(Signs.of(sign));
            };
        }

        private CueForm group() {
            var isAside = skips("?=") || skips("?!") || skips("?<=") || skips("?<!");
            if (!isAside && skips("?<")) {
                at = regex.indexOf('>', at) + 1;
            } else if (!isAside && !skips("?:") && regex.charAt(at) == '?') {
                throw new IllegalArgumentException("unknown kind of group at " + at + ": " + regex);
            }
            var form = alternatives();
            at++;
            return isAside ? NOTHING : form;
        }

        private CueForm escaped() {
            return "AbBzZG".indexOf(regex.charAt(at)) >= 0 ? nothing() : one(escape());
        }

        private CueForm nothing() {
            at++;
            return NOTHING;
        }

        private Signs escape() {
            var sign = regex.charAt(at++);
            return switch (sign) {
                case 'd' -> Signs.of('0', '9');
                case 's' -> Signs.of('\t', '\r').with(Signs.of(' '));
                case 'n' -> Signs.of('\n');
                case 'u' -> Signs.of(code());
                default -> Character.isLetterOrDigit(sign) ? Signs.any() : Signs.of(sign);
            };
        }

        private char code() {
            at += 4;
            return (char) Integer.parseInt(regex, at - 4, at, 16);
        }

        /// Signs in square brackets.
        private Signs choice() {
            var isDenied = skips("^");
            var signs = new Signs();
            @Nullable Character last = null;
            while (!skips("]")) {
                if (regex.startsWith("[", at) || regex.startsWith("&&", at)) {
                    throw new IllegalArgumentException("nested choice at " + at + ": " + regex);
                }
                if (last != null && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                    at++;
                    signs = signs.with(Signs.of(last, sign()));
                    last = null;
                } else if (regex.startsWith("\\", at) && regex.charAt(at + 1) != 'u') {
                    at++;
                    signs = signs.with(escape());
                    last = null;
                } else {
                    last = sign();
                    signs = signs.with(Signs.of(last));
                }
            }
            return isDenied ? Signs.any() : signs;
        }

        private char sign() {
            return skips("\\u") ? code() : regex.charAt(at++);
        }

        private CueForm repeated(CueForm form) {
            var isOptional = skips("?") || skips("*") || regex.startsWith("{0,", at);
            if (regex.startsWith("{", at)) {
                at = regex.indexOf('}', at) + 1;
            } else if (!isOptional) {
                skips("+");
            }
            // A second sign makes it lazy or possessive.
            if (!skips("?")) {
                skips("+");
            }
            return isOptional ? form.optional() : form;
        }

        private boolean skips(String signs) {
            var isThere = regex.startsWith(signs, at);
            at += isThere ? signs.length() : 0;
            return isThere;
        }
    }
}
