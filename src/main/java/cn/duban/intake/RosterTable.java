package cn.duban.intake;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import cn.duban.document.Document;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table of who is who that somebody sent; its columns are known by their headings.
///
/// @param registry the one it says it is of; empty where it does not say
/// @param columns those it has
/// @param rows with what stands in each column
public record RosterTable(String registry, Map<Column, Integer> columns, List<Entry> rows) {

    private static final Pattern NAMED = Pattern.compile(RosterSheet.MARK + "([a-z0-9-]{1,40}).*", Pattern.DOTALL);
    private static final Pattern TASKS = Pattern.compile("重点工作|任务内容|工作内容|主要任务|完成时限|序号及任务");

    /// What a column is about.
    public enum Column {
        /// Would be a password.
        SECRET(".*(机器人|webhook|密钥|密码|key$).*"),
        /// Unit, leader or staff.
        KIND("类别|类型|身份|人员类别"),
        /// Canonical name or alias of a unit.
        UNIT("(责任|所在|所属|工作)?单位(名称)?"),
        /// Other names of a unit.
        ALIASES("(单位)?(别名|简称)"),
        /// Of a person.
        NAME("姓名|名字|联络员(姓名)?|领导(姓名)?"),
        /// WeCom user id.
        WECOM("(企业微信|企微).{0,2}(账号|帐号|id|userid)|userid"),
        /// DingTalk staff id.
        DINGTALK("钉钉.{0,2}(账号|帐号|id|userid)?"),
        /// WeCom chat id of a unit's group.
        CHAT("(企业微信|企微)?群.{0,2}(会话)?(id)?|chatid");

        private final Pattern heading;

        Column(String heading) {
            this.heading = Pattern.compile(heading, Pattern.CASE_INSENSITIVE);
        }

        private boolean isHeadedBy(String text) {
            return heading.matcher(text.replaceAll("[\\s（）()*：:]+", "")).matches();
        }
    }

    /// One row of it.
    ///
    /// @param cells by what they are about
    record Entry(Map<Column, Cell> cells) {

        Entry {
            cells = Map.copyOf(cells);
        }

        String get(Column column) {
            var cell = cells.get(column);
            return cell == null ? "" : cell.text().replaceAll("\\s+", "");
        }

        /// Where something stands, as people say it.
        String place(Column column) {
            var cell = cells.get(column);
            var place = (cell == null ? cells.values().iterator().next() : cell).place();
            return "第 " + place.row() + " 行" + (place.column() > 0 ? "第 " + place.column() + " 列" : "");
        }

        boolean isEmpty() {
            return cells.values().stream().allMatch(Cell::isEmpty);
        }
    }

    public RosterTable {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The table of people in a document; empty where there is none.
    public static Optional<RosterTable> in(Document document) {
        for (var table : document.tables()) {
            for (var at = 0; at < Math.min(5, table.rows().size()); at++) {
                var columns = columns(table.rows().get(at));
                if (isOfPeople(columns, table.rows().get(at))) {
                    return Optional.of(new RosterTable(registry(table.rows().subList(0, at)), columns,
                            entries(columns, table.rows().subList(at + 1, table.rows().size()))));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> columns(Row row) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var at = 0; at < row.cells().size(); at++) {
            for (var column : Column.values()) {
                if (column.isHeadedBy(row.cells().get(at).text())) {
                    columns.putIfAbsent(column, at);
                    break;
                }
            }
        }
        return columns;
    }

    private static boolean isOfPeople(Map<Column, Integer> columns, Row row) {
        return (columns.containsKey(Column.NAME) || columns.containsKey(Column.UNIT))
                && (columns.containsKey(Column.WECOM) || columns.containsKey(Column.DINGTALK))
                && row.cells().stream().noneMatch(cell -> TASKS.matcher(cell.text()).find());
    }

    private static String registry(List<Row> above) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> NAMED.matcher(cell.text()))
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<Entry> entries(Map<Column, Integer> columns, List<Row> rows) {
        var entries = new ArrayList<Entry>();
        for (var row : rows) {
            var cells = new EnumMap<Column, Cell>(Column.class);
            columns.forEach((column, at) -> {
                if (at < row.cells().size()) {
                    cells.put(column, row.cells().get(at));
                }
            });
            var entry = new Entry(cells);
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
