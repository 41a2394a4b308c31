package cn.duban.document;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Prints the numbers of a sheet's cells. Dates are printed as the cell shows them, by day or by month, in forms that
/// do not depend on the machine's language.
final class CellNumbers extends DataFormatter {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    CellNumbers() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean since1904) {
        if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value)) {
            return super.formatRawCellContents(value, index, format, since1904);
        }
        var date = DateUtil.getLocalDateTime(value, since1904);
        return date == null ? "" : print(date, LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT));
    }

    private static String print(LocalDateTime date, String format) {
        var day = format.indexOf('d') >= 0;
        if (format.indexOf('y') < 0 && format.indexOf('m') < 0) {
            return date.toLocalTime().toString();
        }
        if (format.indexOf('y') < 0) {
            return date.format(DateTimeFormatter.ofPattern(day ? "M月d日" : "M月", Locale.ROOT));
        }
        if (format.indexOf('m') < 0) {
            return date.getYear() + "年";
        }
        return date.format(DateTimeFormatter.ofPattern(day ? "yyyy-MM-dd" : "yyyy年M月", Locale.ROOT));
    }
}
