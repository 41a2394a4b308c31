package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.exhibit.FakeExhibits;
import cn.duban.exhibit.FileCheck;
import cn.duban.exhibit.SampleFiles;
import cn.duban.filing.Destination;
import cn.duban.filing.Filing;
import cn.duban.ledger.Exhibit;
import cn.duban.talk.Attachment;
import cn.duban.talk.Utterance;
import cn.duban.understanding.Corpus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that contacts send, and what becomes of them. 区财政局 has tasks 2, 48 and 103.
class FilingTest {

    private static final String REPORT = "48号任务完成35%，清理进度正常；问题：暂无；下一步：二季度完成剩余部分";
    private final FakeFiles platform = new FakeFiles();
    private final FakeExhibits store = new FakeExhibits();
    private final Counter counter = new Counter(Corpus.registry(),
            new Filing(platform, new FileCheck(FileCheck.MOST), store));
    private final Attachment pdf = platform.file("情况说明.pdf", SampleFiles.pdf());
    private final Attachment photo = platform.file(null, SampleFiles.png());

    @AfterEach
    void close() {
        counter.close();
    }

    private Exhibit only() {
        assertThat(exhibits()).hasSize(1);
        return exhibits().getFirst();
    }

    private List<Exhibit> exhibits() {
        return counter.ledger().exhibits().stream().map(filed -> filed.exhibit()).toList();
    }

    @Test
    void putsAFileBesideTheTaskThatWasJustReported() {
        counter.say(FINANCE, REPORT);
        var answer = counter.send(FINANCE, null, "", pdf);

        var exhibit = only();
        assertThat(exhibit.task()).isEqualTo(48);
        assertThat(exhibit.revision()).isEqualTo(1);
        assertThat(exhibit.period()).isEqualTo(Q1);
        assertThat(exhibit.name()).isEqualTo("情况说明.pdf");
        assertThat(store.find(exhibit.sha256())).hasValue(SampleFiles.pdf());
        assertThat(answer).contains("已收到《情况说明.pdf》", "48号", "第 1 份", "编号 1", "材料 1 改到");
    }

    @ParameterizedTest
    @ValueSource(strings = {"这是2号的", "不是，是2号的", "2号", "应该是2号的材料", "这张改到2号"})
    void putsAFileElsewhereAtAWord(String words) {
        counter.say(FINANCE, "2号一般公共预算收入增长5.6%");
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", pdf, photo);
        var answer = counter.say(FINANCE, words);

        assertThat(answer).contains("2号").doesNotContain("已记录");
        assertThat(counter.ledger().exhibits()).extracting(filed -> filed.exhibit().task()).containsExactly(2, 2);
        assertThat(counter.finance(2).orElseThrow().progress()).contains("5.6%");
    }

    @Test
    void doesNotPutAFileWhereItIsSaidNotToBe() {
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", pdf);
        counter.say(FINANCE, "不是2号的");

        assertThat(only().task()).isEqualTo(48);
    }

    @Test
    void asksWhatAFileIsForAndKeepsItMeanwhile() {
        assertThat(counter.send(FINANCE, null, "", pdf)).contains("已收到《情况说明.pdf》", "这是哪一项任务的佐证材料", "**48号**");
        assertThat(only().task()).isNull();
        assertThat(store.count()).isEqualTo(1);

        assertThat(counter.say(FINANCE, "48号")).contains("《情况说明.pdf》", "48号");
        assertThat(only().task()).isEqualTo(48);
        assertThat(counter.ledger().question(FINANCE, null)).isEmpty();
        assertThat(counter.finance(48)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"48", "48号", "第48号。", "任务48", "48号任务", "四十八号", "这是48号的佐证材料", "48号现场照片"})
    void takesAShortAnswer(String answer) {
        counter.send(FINANCE, null, "", pdf);
        counter.say(FINANCE, answer);
        assertThat(only().task()).isEqualTo(48);
    }

    @Test
    void takesAReportOfOneTaskForTheAnswer() {
        counter.send(FINANCE, null, "", photo);
        var answer = counter.say(FINANCE, REPORT);

        assertThat(counter.finance(48)).isPresent();
        assertThat(answer).contains("已记录", "《图片.png》已作为 **48号**");
        assertThat(only().task()).isEqualTo(48);
        assertThat(only().revision()).isEqualTo(1);
        assertThat(counter.ledger().question(FINANCE, null)).isEmpty();
    }

    @Test
    void asksAgainWhenSeveralTasksWereReported() {
        counter.send(FINANCE, null, "", photo);
        assertThat(counter.say(FINANCE, "2号完成20%，正常推进。48号完成35%，正常推进。")).contains("已记录", "《图片.png》还没有归到任务");
        assertThat(only().task()).isNull();
        counter.say(FINANCE, "材料 1 改到 2号");
        assertThat(only().task()).isEqualTo(2);
    }

    @Test
    void asksWhichOfTheTasksThatWereReportedTogether() {
        counter.say(FINANCE, "2号完成20%，正常推进。48号完成35%，正常推进。");
        assertThat(counter.send(FINANCE, null, "", pdf)).contains("这是哪一项任务");
    }

    @Test
    void putsFurtherFilesBesideTheFirst() {
        counter.send(FINANCE, null, "", photo);
        counter.say(FINANCE, "103");
        assertThat(counter.send(FINANCE, null, "", pdf)).contains("103号", "第 2 份");
        counter.pass(Duration.ofMinutes(1));
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", platform.file("b.docx", SampleFiles.docx()));
        assertThat(exhibits()).extracting(Exhibit::task).containsExactly(103, 103, 48);
    }

    @Test
    void doesNotTakeWhatWasSaidLongAgoForTheOccasion() {
        counter.say(FINANCE, REPORT);
        counter.pass(Destination.RIGHT_AFTER.plusSeconds(1));
        assertThat(counter.send(FINANCE, null, "", pdf)).contains("这是哪一项任务");
    }

    @Test
    void readsTheCaptionOfAPicture() {
        counter.say(FINANCE, REPORT);
        assertThat(counter.send(FINANCE, null, "2号佐证材料", photo)).startsWith("已收到").contains("2号");
        assertThat(only().task()).isEqualTo(2);
        assertThat(counter.finance(2)).isEmpty();
    }

    @Test
    void readsAReportBesideItsPictures() {
        var answer = counter.send(FINANCE, FINANCE_CHAT, REPORT + "\n见图", photo,
                platform.file(null, SampleFiles.jpeg()));
        assertThat(answer).contains("已记录", "35%", "《图片.png》", "《图片.jpg》");
        assertThat(exhibits()).extracting(Exhibit::task).containsExactly(48, 48);
    }

    @Test
    void readsTheTaskInAFilesName() {
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", platform.file("任务2 进展.pdf", SampleFiles.pdf()));
        counter.send(FINANCE, null, "", platform.file("3号楼照片.docx", SampleFiles.docx()));
        assertThat(exhibits()).extracting(Exhibit::task).containsExactly(2, 2);
    }

    @Test
    void waitsForTheAnswerToAnOpenQuestion() {
        counter.say(FINANCE, "已经完成35%，正常推进");
        var answer = counter.send(FINANCE, null, "", pdf);
        assertThat(answer).contains("已收到", "先答复上面的问题").doesNotContain("这是哪一项任务");

        assertThat(counter.say(FINANCE, "48")).contains("已记录", "《情况说明.pdf》已作为 **48号**");
        assertThat(only().task()).isEqualTo(48);
    }

    @Test
    void namesNoTaskOfAnotherUnit() {
        assertThat(counter.send(FINANCE, null, "6号佐证", pdf)).contains("6号不是区财政局的任务", "这是哪一项任务");
        assertThat(counter.say(FINANCE, "6号")).contains("6号不是区财政局的任务");
        assertThat(only().task()).isNull();
    }

    @Test
    void entersTheSameFileOnce() {
        counter.say(FINANCE, REPORT);
        counter.send(FINANCE, null, "", pdf);
        assertThat(counter.send(FINANCE, null, "", platform.file("改名.pdf", SampleFiles.pdf()))).contains("已经收到过");
        assertThat(exhibits()).hasSize(1);
    }

    @Test
    void entersTheSameFileOnceWhileItWaits() {
        counter.send(FINANCE, null, "", pdf);
        assertThat(counter.send(FINANCE, null, "", pdf)).contains("已经收到过（编号 1）");
        assertThat(counter.send(FINANCE, null, "2号佐证", pdf)).contains("2号");
        counter.say(FINANCE, "48号");
        assertThat(exhibits()).extracting(Exhibit::task).containsExactly(48, 2);
    }

    @Test
    void fetchesNothingWhenTheMessageComesAgain() {
        var utterance = new Utterance(FINANCE, "once", null, REPORT, null, List.of(pdf));
        var answer = counter.deliver(utterance);
        assertThat(counter.deliver(utterance)).isEqualTo(answer);
        assertThat(exhibits()).hasSize(1);
        assertThat(platform.fetches()).isEqualTo(1);
    }

    @Test
    void entersWhatWasKeptBeforeACrash() {
        counter.say(FINANCE, REPORT);
        store.keep(SampleFiles.pdf());
        counter.send(FINANCE, null, "", pdf);
        assertThat(only().task()).isEqualTo(48);
        assertThat(store.count()).isEqualTo(1);
    }
}
