package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BadFilesTest {

    private static final String DRAWING = """
        柳河区2024年重点工作任务清单
        序号|重点工作|责任单位|完成时限
        1|新增规上企业20户。|区工信局|6月底前
        2|做好统计工作。|区统计局|全年
        """;

    private static String refused(byte[] content) {
        var reading = NoticeFile.read(content, "清单.xlsx", NoticeSettings.none());
        assertThat(reading).as(String.valueOf(reading)).isInstanceOf(NoticeReading.Refused.class);
        return ((NoticeReading.Refused) reading).reason();
    }

    private static FoundNotice read(byte[] content) {
        var reading = NoticeFile.read(content, "清单.txt", NoticeSettings.none());
        assertThat(reading).isInstanceOf(NoticeReading.Read.class);
        return ((NoticeReading.Read) reading).notice();
    }

    @Test
    void refusesWhatHoldsNothing() {
        assertThat(refused(new byte[0])).contains("空");
        assertThat(refused("  \n ".getBytes(UTF_8))).contains("空");
        assertThat(refused("各单位：请于周五开会。".getBytes(UTF_8))).contains("没有读到任务清单");
        assertThat(refused(Drawn.of("关于开会的通知").docx())).contains("没有读到任务清单");
        assertThat(refused(Drawn.of("姓名|电话\n张三|123").xlsx())).contains("没有读到任务清单");
    }

    @Test
    void tellsTheTypeByTheContentAndNotByTheName() {
        assertThat(read(Drawn.of(DRAWING).docx()).tasks()).hasSize(2);
        assertThat(refused(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})).contains("图片");
        assertThat(refused("{\\rtf1 abc}".getBytes(UTF_8))).contains("RTF");
        assertThat(refused("<html><table></table></html>".getBytes(UTF_8))).contains("网页");
    }

    @Test
    void refusesEncryptedFiles() throws IOException, GeneralSecurityException {
        var sealed = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(Drawn.of(DRAWING).xlsx());
            }
            files.writeFilesystem(sealed);
        }
        assertThat(refused(sealed.toByteArray())).contains("密码");

        var pdf = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(Drawn.of(DRAWING).pdf(true))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(pdf);
        }
        assertThat(refused(pdf.toByteArray())).contains("密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf"})
    void bearsDamagedFiles(String type) {
        var whole = switch (type) {
            case "docx" -> Drawn.of(DRAWING).docx();
            case "xlsx" -> Drawn.of(DRAWING).xlsx();
            default -> Drawn.of(DRAWING).pdf(true);
        };
        var random = new Random(5);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isNotBlank();
        for (var i = 0; i < 30; i++) {
            var damaged = whole.clone();
            for (var j = 0; j < 20; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(NoticeFile.read(damaged, "x", NoticeSettings.none())).isNotNull();
        }
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        assertThat(refused(zip("word/document.xml", 300 * 1024 * 1024))).contains("解压后过大");
    }

    private static byte[] zip(String part, int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            var block = new byte[1024 * 1024];
            for (var i = 0; i < zeros; i += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void followsNoEntityOutOfTheFile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml",
                    """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            put(zip, "_rels/.rels",
                    """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            put(zip, "word/document.xml", """
                <!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                <w:t>1．&e;做好工作。（责任单位：区财政局）</w:t></w:r></w:p></w:body></w:document>""");
        }
        var reading = NoticeFile.read(out.toByteArray(), "x.docx", NoticeSettings.none());
        assertThat(reading.toString()).doesNotContain("root:");
    }

    private static void put(ZipOutputStream zip, String part, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    @Test
    void takesTheSavedResultOfAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("序号");
            header.createCell(1).setCellValue("重点工作");
            header.createCell(2).setCellValue("责任单位");
            var row = sheet.createRow(1);
            row.createCell(0).setCellFormula("ROW()-1");
            row.getCell(0).setCellValue(7);
            row.createCell(1).setCellValue("做好统计工作。");
            row.createCell(2).setCellFormula("HYPERLINK(\"http://example.invalid\",\"区统计局\")");
            row.getCell(2).setCellValue("区统计局");
            book.write(out);
        }
        assertThat(read(out.toByteArray()).tasks()).singleElement().satisfies(task -> {
            assertThat(task.number()).isEqualTo(7);
            assertThat(task.units()).containsExactly("区统计局");
        });
    }

    @Test
    void readsTwentyThousandRowsAndNamesTheLimitBeyond() throws IOException {
        assertThat(read(rows(19_990)).tasks()).hasSize(19_990);
        assertThat(refused(rows(20_010))).contains("20,000 行");
    }

    private static byte[] rows(int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet();
            for (var i = 0; i <= count; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "序号" : "" + i);
                row.createCell(1).setCellValue(i == 0 ? "重点工作" : "完成第" + i + "项工作，确保取得实效。");
                row.createCell(2).setCellValue(i == 0 ? "责任单位" : "区财政局、区统计局");
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsTextOfTheUsualEncodings(String charset) {
        var text = "序号\t重点工作\t责任单位\n1\t做好统计工作。\t区统计局\n2\t管好资金。\t区财政局\n";
        assertThat(read(text.getBytes(Charset.forName(charset))).tasks()).hasSize(2);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).tasks()).hasSize(2);
    }

    @Test
    void neverTakesLong() {
        var started = System.nanoTime();
        var random = new Random(3);
        var alphabet = "1一、（）()：责任单位牵头配合区局，。；各 \n\t";
        var text = new StringBuilder();
        for (var i = 0; i < 300_000; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        assertThat(NoticeFile.read(text.toString().getBytes(UTF_8), "x", NoticeSettings.none())).isNotNull();
        assertThat(NoticeFile.read("（".repeat(200_000).getBytes(UTF_8), "x", NoticeSettings.none())).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    }
}
