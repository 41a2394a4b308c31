package cn.duban.notice;

import cn.duban.notice.ParagraphReader.Line;
import java.util.ArrayList;
import java.util.List;

/// Joins lines that a line end has cut within a bracket.
final class BrokenBrackets {

    private static final int MOST_LINES = 8;

    private BrokenBrackets() {}

    static List<Line> join(List<Line> lines) {
        var joined = new ArrayList<Line>();
        for (var i = 0; i < lines.size(); i++) {
            var last = end(lines, i);
            var text = new StringBuilder();
            for (var line : lines.subList(i, last + 1)) {
                text.append(!text.isEmpty() && beginsLabel(line.text()) ? "；" : "").append(line.text());
            }
            joined.add(new Line(text.toString(), lines.get(i).place()));
            i = last;
        }
        return joined;
    }

    /// 配合单位：… begins anew, 单位：… is the rest of a label.
    private static boolean beginsLabel(String line) {
        return Responsibility.isLabelled(line) && !line.matches("(?:单位|部门|领导|时限|时间|要求|人|位|导|限)[:：].*");
    }

    /// The line in which the brackets of one are closed; itself where they never are.
    private static int end(List<Line> lines, int start) {
        var open = 0;
        for (var i = start; i < Math.min(lines.size(), start + MOST_LINES); i++) {
            if (i > start && Marker.of(lines.get(i).text()).isPresent()) {
                return start;
            }
            open += opened(lines.get(i).text());
            if (open <= 0) {
                return i;
            }
        }
        return start;
    }

    private static int opened(String text) {
        return (int) (text.chars().filter(one -> "（(【〔［".indexOf(one) >= 0).count()
                - text.chars().filter(one -> "）)】〕］".indexOf(one) >= 0).count());
    }
}
