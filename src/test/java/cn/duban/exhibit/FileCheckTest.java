package cn.duban.exhibit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.duban.exhibit.FileCheck.Verdict;
import cn.duban.wording.Wording;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileCheckTest {

    private static final FileCheck CHECK = new FileCheck(FileCheck.MOST);

    static Stream<Arguments> fit() {
        return Stream.of(arguments("现场.jpg", SampleFiles.jpeg(), FileType.JPEG),
                arguments("现场.JPEG", SampleFiles.png(), FileType.PNG),
                arguments("a.gif", ascii("GIF89a\1\0\1\0"), FileType.GIF),
                arguments("a.bmp", SampleFiles.hex("424d3600000000000000360000002800"), FileType.BMP),
                arguments("a.webp", ascii("RIFF\4\0\0\0WEBPVP8 "), FileType.WEBP),
                arguments("IMG_0001.HEIC", ascii("\0\0\0\30ftypheic\0\0\0\0"), FileType.HEIC),
                arguments("情况说明.pdf", SampleFiles.pdf(), FileType.PDF),
                arguments("红头文件.ofd", SampleFiles.zip("OFD.xml", "Doc_0/Document.xml"), FileType.OFD),
                arguments("总结.docx", SampleFiles.docx(), FileType.DOCX),
                arguments("台账.xlsx", SampleFiles.xlsx(), FileType.XLSX),
                arguments("汇报.pptx", SampleFiles.zip("[Content_Types].xml", "ppt/presentation.xml"), FileType.PPTX),
                arguments("总结.doc", SampleFiles.ole("Root Entry", "WordDocument"), FileType.DOC),
                arguments("总结.wps", SampleFiles.ole("Root Entry", "WordDocument"), FileType.DOC),
                arguments("台账.xls", SampleFiles.ole("Root Entry", "Workbook"), FileType.XLS),
                arguments("台账.xls", SampleFiles.ole("Root Entry", "Book"), FileType.XLS),
                arguments("汇报.ppt", SampleFiles.ole("Root Entry", "PowerPoint Document"), FileType.PPT),
                arguments("说明.txt", "进展说明".getBytes(UTF_8), FileType.TXT),
                arguments("说明.txt", "进展说明".getBytes(Charset.forName("GB18030")), FileType.TXT));
    }

    @ParameterizedTest
    @MethodSource("fit")
    void takesWhatMayBeHandedIn(String name, byte[] content, FileType type) {
        assertThat(CHECK.check(name, content)).isEqualTo(new Verdict.Fit(name, type));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(arguments("a.pdf", new byte[0], "空的"),
                arguments("说明.pdf", SampleFiles.program(), "程序"),
                arguments("说明.docx", ascii("\177ELF\2\1\1\0"), "程序"),
                arguments("说明.txt", ascii("#!/bin/sh\nrm -rf /\n"), "程序"),
                arguments("材料.zip", SampleFiles.zip("a.pdf"), "压缩包"),
                arguments("材料.docx", SampleFiles.zip("word/document.xml"), "压缩包"),
                arguments("材料.rar", SampleFiles.hex("526172211a0701000000"), "压缩包"),
                arguments("材料.7z", SampleFiles.hex("377abcaf271c0004"), "压缩包"),
                arguments("材料.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        "宏"),
                arguments("材料.xls", SampleFiles.ole("Workbook", "_VBA_PROJECT_CUR"), "宏"),
                arguments("材料.docx", SampleFiles.ole("EncryptionInfo", "EncryptedPackage"), "密码"),
                arguments("材料.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml", "../../evil"), "异常"),
                arguments("材料.docx", SampleFiles.bomb(), "异常"),
                arguments("材料.docx", Arrays.copyOf(SampleFiles.docx(), 60), "认不出"),
                arguments("安装.msi", SampleFiles.ole("Root Entry", "Property"), "认不出"),
                arguments("材料.pdf", SampleFiles.docx(), "不符"),
                arguments("材料.docx", SampleFiles.pdf(), "不符"),
                arguments("材料.exe", SampleFiles.pdf(), "不符"),
                arguments("照片.jpg", SampleFiles.pdf(), "不符"),
                arguments("网页.html", ascii("<html><script>alert(1)</script></html>"), "认不出"),
                arguments("图.svg", ascii("<svg onload='alert(1)'/>"), "认不出"),
                arguments(null, ascii("<Error>AccessDenied</Error>"), "认不出"),
                arguments("说明.txt", ascii("abc\0def\1\2"), "认不出"),
                arguments("视频.mp4", ascii("\0\0\0\30ftypisom\0\0\0\0"), "认不出"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesWhatMayNot(@Nullable String name, byte[] content, String why) {
        assertThat(CHECK.check(name, content)).isInstanceOfSatisfying(Verdict.Unfit.class,
                unfit -> assertThat(Wording.builtIn().text(unfit.template(), unfit.fields())).contains(why));
    }

    @Test
    void refusesOneByteTooMany() {
        var content = Arrays.copyOf(SampleFiles.pdf(), FileCheck.MOST);

        assertThat(CHECK.check("a.pdf", content)).isInstanceOf(Verdict.Fit.class);
        assertThat(CHECK.check("a.pdf", Arrays.copyOf(content, FileCheck.MOST + 1)))
                .isEqualTo(new Verdict.Unfit("不能收.太大", Map.of("大小", "20 MB")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        ../../etc/cron.d/材料.pdf|材料.pdf
        C:\\temp\\材料.pdf|材料.pdf
        材料\u202Efdp.pdf|材料fdp.pdf
        =cmd()材料.pdf|cmd()材料.pdf
        [点我](http://x)材料.pdf|x)材料.pdf
        **6号**_佐证_.pdf|6号 _佐证_.pdf
        .pdf|pdf.pdf
        ... .pdf|pdf.pdf
        佐证(1).pdf|佐证(1).pdf
        """)
    void cleansNames(String name, String plain) {
        assertThat(CHECK.check(name, SampleFiles.pdf())).isEqualTo(new Verdict.Fit(plain, FileType.PDF));
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(CHECK.check(null, SampleFiles.png())).isEqualTo(new Verdict.Fit("图片.png", FileType.PNG));
        assertThat(CHECK.check("", SampleFiles.pdf())).isEqualTo(new Verdict.Fit("文件.pdf", FileType.PDF));
        assertThat(CHECK.check("报告", SampleFiles.pdf())).isEqualTo(new Verdict.Fit("报告.pdf", FileType.PDF));
    }

    @Test
    void shortensALongNameAndKeepsItsEnd() {
        var name = FileCheck.plain("😀长".repeat(200) + ".pdf");

        assertThat(name).endsWith("….pdf").hasSizeLessThanOrEqualTo(80);
        assertThat(name.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
    }

    @Test
    void looksAtHostileContentInBoundedTime() {
        var zeros = new byte[FileCheck.MOST];
        var headed = zeros.clone();
        System.arraycopy(SampleFiles.hex("504b0304"), 0, headed, 0, 4);
        var ole = zeros.clone();
        System.arraycopy(SampleFiles.hex("d0cf11e0a1b11ae1"), 0, ole, 0, 8);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (var content : new byte[][]{zeros, headed, ole}) {
                assertThat(CHECK.check("a.docx", content)).isInstanceOf(Verdict.Unfit.class);
            }
        });
    }

    @Test
    void allowsNoMoreThanThePlatformsCarry() {
        assertThatThrownBy(() -> new FileCheck(FileCheck.MOST + 1)).hasMessageContaining("1–20 MB");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
