package cn.duban.understanding;

import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds what a writer takes back in the same breath: 不是0.8万人, 60%是笔误, 原报“滞后”.
public final class Retractions {

    private static final String NEW = "(?:应该?(?:为|是|改为|改成)|改为|改成|更正为|更改为|修改为|修正为|调整为|变更为|更新为"
            + "|而是|正确的?(?:是|为)|实际(?:是|为|应))";
    private static final Cue OLD = Cue.of(
            "(?:原(?:先|来)?(?:报|填|写|为|定)?|误(?:报|写|填)(?:为|成)?|(?:之前|此前|上次|上午|下午|昨天|刚才|前面|早上)(?:上?报|填|写|说)?的?"
                    + "|(?:写|报|填|打)成了?|由|从|把|将)[^,。;\\n]{0,24}?(?="
                    + NEW + ")"
                    + "|(?:[达超欠]序时(?:进度)?|滞后|正常(?:推进)?|(?:尚未|未)启动|已(?:全部)?完成"
                    + "|\\d{1,6}(?:\\.\\d{1,4})?(?:%|万?(?:[个家名人张亩吨元]|公里|平方米)))(?="
                    + NEW + ")"
                    + "|(?:原(?:先|来)?(?:报|填|写|为)|误(?:报|写|填)|(?:错|误)?(?:写|报|填|打)成了?)[^,。;\\n]{0,24}(?=[,。;\\n]|$)"
                    + "|(?:不是|并非|而非|不应是|不应为|不要)[^,。;\\n]{0,20}(?=[,。;\\n]|$)"
                    + "|[^,。;:\\n]{0,30}(?:写错|错了|笔误|有误|打错|填错|报错|不对|不准|作废|错误)(?:了|的)?(?=[,。;\\n]|$)"
                    + "|[^,。;:\\n]{0,30}(?:写错|错了|笔误|有误|打错|填错|报错|不对)[^,。;\\n]{0,6}(?=" + NEW + ")");

    /// Nothing is taken back without one of these; it goes no further than these stops.
    private static final Cue HINT = Cue.of(NEW + "|[原误错成不非]|作废");
    private static final String STOPS = ",。;\n";

    private Retractions() {}

    public static List<Span> in(String text) {
        var spans = new ArrayList<Span>();
        var start = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || STOPS.indexOf(text.charAt(at)) >= 0) {
                if (HINT.isIn(text.substring(start, at))) {
                    add(OLD.matcher(text, start, at), spans);
                }
                start = at + 1;
            }
        }
        return spans;
    }

    private static void add(Cue.Search old, List<Span> spans) {
        while (old.find()) {
            spans.add(new Span(old.start(), old.end()));
        }
    }
}
