package cn.duban.notice;

import cn.duban.notice.ParagraphReader.Line;
import java.util.List;
import java.util.regex.Pattern;

/// Lines that belong to a page or a letter and not to the list on it: page numbers, dates, what a web page prints
/// around its text.
final class Furniture {

    private static final Pattern PAGE = Pattern
            .compile("第\\s*\\d+\\s*页.{0,12}|[-—–－―]{1,2}\\s*\\d{1,3}\\s*[-—–－―]{1,2}");
    private static final Pattern END = Pattern.compile(
            "(附件|附表|抄送|联系人|（此件|\\(此件|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日$|[二2][〇○零0]\\S{1,3}年\\S{1,3}月\\S{1,3}日$|第\\s*\\d+\\s*页).*");
    private static final Pattern WEB = Pattern.compile(
            "(扫一扫|上一[篇条]|下一[篇条]|分享到|责任编辑|信息来源|浏览次数|阅读次数|【?打印|【?关闭|版权所有|您当前的?位置|当前位置).*|.*(网站标识码|ICP备|公网安备|版权所有).*");
    private static final Pattern NAME = Pattern.compile("[^。；，,：:（(]{6,50}");

    private Furniture() {}

    /// Whether a list, or a part of it, ends here.
    static boolean ends(String line) {
        return END.matcher(line).matches() || WEB.matcher(line).matches();
    }

    /// Whether it is what a notice or a list is called, and nothing goes on above it.
    static boolean isTitle(String line) {
        return NAME.matcher(line).matches() && DocumentYear.isTitle(line) && Marker.of(line).isEmpty();
    }

    /// Without page numbers, which may stand within a sentence.
    static List<Line> withoutPageNumbers(List<Line> lines) {
        return lines.stream().filter(line -> !PAGE.matcher(line.text()).matches()).toList();
    }
}
