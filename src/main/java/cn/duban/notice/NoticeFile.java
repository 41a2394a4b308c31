package cn.duban.notice;

import cn.duban.document.Block.Paragraph;
import cn.duban.document.Block.Table;
import cn.duban.document.Document;
import cn.duban.document.DocumentFile;
import cn.duban.document.Loading;
import cn.duban.notice.Anomaly.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads an office's own notice, a file of any supported format and any layout, into tasks for staff to settle.
public final class NoticeFile {

    private static final Pattern ANNOUNCED = Pattern
            .compile("(?:任务|工作|分解为|共|计)[^。；\\d]{0,12}?(\\d{1,4})项(?:重点|具体|工作|任务|，|。|）)");

    private static final Pattern SHEET = Pattern.compile("工作表“(.+)”");
    private static final Pattern PLAIN_HEADING = Pattern.compile("(?!附|注|续|表|单位|日期|说明|填报|制表|第)[^。；;，,：:\\d]{2,20}");

    private NoticeFile() {}

    /// Reads a file of the disk.
    public static NoticeReading read(Path path, NoticeSettings settings) {
        return read(DocumentFile.load(path), String.valueOf(path.getFileName()), settings);
    }

    /// Reads a file's content.
    ///
    /// @param name of the file, from which only a year may be taken
    public static NoticeReading read(byte[] content, String name, NoticeSettings settings) {
        return read(DocumentFile.load(content), name, settings);
    }

    private static NoticeReading read(Loading loading, String name, NoticeSettings settings) {
        return switch (loading) {
            case Loading.Loaded(var document) -> read(Relaid.of(document), name, settings);
            case Loading.Refused(var reason) -> new NoticeReading.Refused(reason);
        };
    }

    private static NoticeReading read(Document document, String name, NoticeSettings settings) {
        var tables = new TableReader();
        readTables(document, tables);
        var listed = tables.drafts();
        nameAfterSheets(listed);
        var found = new Outline.Reading(listed, besides(document, tables));
        if (listed.stream().noneMatch(Draft::hasUnits) && !mentionsUnits(listed)) {
            var flowing = Outline.read(ParagraphReader.read(flowing(document)));
            found = tables.headed() && listed.size() > flowing.drafts().size() ? found : flowing;
        }
        if (found.drafts().isEmpty()) {
            return new NoticeReading.Refused("没有读到任务清单：请发送有“重点工作、责任单位”等列的表格，或每项后写明责任单位的文件");
        }
        return new NoticeReading.Read(assemble(document, tables, found, name, settings));
    }

    /// Where several sheets hold lists and nothing else says what their tasks belong to, their names do.
    private static void nameAfterSheets(List<Draft> drafts) {
        var sheets = drafts.stream().map(NoticeFile::sheet).distinct().toList();
        if (sheets.size() > 1
                && sheets.stream().noneMatch(name -> name.isEmpty() || name.matches("(?i)sheet.*|工作表\\d*"))
                && drafts.stream().allMatch(draft -> draft.get(Part.CATEGORY).isBlank())) {
            drafts.forEach(draft -> draft.set(Part.CATEGORY, sheet(draft)));
        }
    }

    private static String sheet(Draft draft) {
        var place = draft.place();
        var name = place == null ? SHEET.matcher("") : SHEET.matcher(place.part());
        return name.matches() ? name.group(1) : "";
    }

    /// What was left out of tables, and tasks that stand outside them.
    private static List<Anomaly> besides(Document document, TableReader tables) {
        var besides = new ArrayList<>(tables.anomalies());
        for (var draft : Outline.read(ParagraphReader.read(document.paragraphs())).drafts()) {
            if (draft.hasUnits() && !DocumentYear.isTitle(draft.get(Part.TEXT))) {
                besides.add(new Anomaly(0, Kind.UNREADABLE_LINE, draft.get(Part.TEXT), "写在表格之外，没有列为任务，请核对原文",
                        draft.place()));
            }
        }
        return besides;
    }

    /// A heading right above a table is the category of its tasks.
    private static void readTables(Document document, TableReader tables) {
        var above = "";
        var several = document.tables().size() > 1;
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> above = isHeading(paragraph.text(), several) ? paragraph.text() : "";
                case Table table -> {
                    tables.read(table, above);
                    above = "";
                }
            }
        }
    }

    private static boolean isHeading(String text, boolean several) {
        return (text.length() <= 40 && Headings.isHeading(text))
                || (several && PLAIN_HEADING.matcher(text).matches() && !DocumentYear.isTitle(text));
    }

    private static boolean mentionsUnits(List<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> Brackets.cut(draft.get(Part.TEXT)).size() > 1);
    }

    /// All text as paragraphs, for tables that only lay out a page.
    private static List<Paragraph> flowing(Document document) {
        var flowing = new ArrayList<Paragraph>();
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> flowing.add(paragraph);
                case Table table -> table.rows()
                        .forEach(row -> row.cells()
                                .stream()
                                .filter(cell -> !cell.isEmpty() && !cell.carried())
                                .forEach(cell -> flowing.add(new Paragraph(cell.text(), cell.place()))));
            }
        }
        return flowing;
    }

    private static FoundNotice assemble(Document document, TableReader tables, Outline.Reading found,
            String name, NoticeSettings settings) {
        var drafts = found.drafts();
        var around = new ArrayList<>(document.prose().lines().toList());
        around.addAll(tables.notes());
        var names = name + drafts.stream().map(NoticeFile::sheet).distinct().collect(Collectors.joining(" ", " ", ""));
        var about = DocumentYear.of(around, contents(drafts, Part.DUE), contents(drafts, Part.TEXT), names);
        var year = settings.year() == null ? about.year() : settings.year();
        var words = String.join("\n", around) + "\n" + tables.labels();
        var stated = settings.leadRule() == null ? LeadRule.stated(words) : Optional.of(settings.leadRule());
        var assembler = new TaskAssembler(drafts, settings, stated.orElse(LeadRule.FIRST), year);
        var tasks = assembler.assemble();
        var anomalies = new ArrayList<Anomaly>();
        checkLead(drafts, tasks, stated.isPresent(), anomalies);
        // A heading counts its own tasks only.
        var whole = around.stream().filter(line -> !Headings.isHeading(line)).collect(Collectors.joining("\n"));
        checkCount(whole, tasks.size(), anomalies);
        if (!tables.drafts().isEmpty() && drafts.equals(tables.drafts()) && !tables.headed()) {
            anomalies.add(new Anomaly(0, Kind.GUESSED_COLUMNS, "表格没有表头", "各列已按内容判断，请核对"));
        }
        anomalies.addAll(HiddenRows.told(document));
        anomalies.addAll(found.anomalies());
        anomalies.addAll(assembler.anomalies());
        return new FoundNotice(about.title(), year, stated.orElse(LeadRule.FIRST), stated.isPresent(), tasks,
                anomalies);
    }

    private static List<String> contents(List<Draft> drafts, Part part) {
        return drafts.stream().map(draft -> draft.get(part)).toList();
    }

    private static void checkLead(List<Draft> drafts, List<FoundTask> tasks, boolean stated, List<Anomaly> anomalies) {
        var open = 0;
        for (var i = 0; i < drafts.size(); i++) {
            var told = drafts.get(i).leadTold() || UnitList.marksLead(drafts.get(i).get(Part.UNITS));
            open += !told && tasks.get(i).units().size() > 1 ? 1 : 0;
        }
        if (!stated && open > 0) {
            anomalies.add(new Anomaly(0, Kind.AMBIGUOUS_LEAD, open + " 项只列责任单位，未说明谁牵头",
                    "拟按" + LeadRule.FIRST.label() + "，请确认"));
        }
    }

    private static void checkCount(String around, int read, List<Anomaly> anomalies) {
        var match = ANNOUNCED.matcher(around.replaceAll("[ \\t]+", ""));
        if (match.find() && Integer.parseInt(match.group(1)) != read) {
            anomalies.add(
                    new Anomaly(0, Kind.COUNT_MISMATCH, "通知称 " + match.group(1) + " 项，读到 " + read + " 项", "请核对原文是否完整"));
        }
    }
}
