package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rows a second and peak memory by format, for a list of 5,000 tasks. Run with
/// `mvn -Pbench test -Dtest=NoticeFileBench`.
class NoticeFileBench {

    private static final int ROWS = 5_000;
    private static final int TRIES = 3;

    enum Format {
        TXT, DOCX, XLSX, PDF;

        byte[] write() {
            var list = new StringBuilder("2024年重点工作任务清单\n序号|主要任务|重点工作|责任单位|责任领导|完成时限\n");
            for (var i = 1; i <= ROWS; i++) {
                list.append(i)
                        .append("|一、稳增长|推进第")
                        .append(i)
                        .append("项工程建设，新增岗位")
                        .append(i)
                        .append("个。|区发展改革委、区财政局、各镇街|王建国|6月底前\n");
            }
            return switch (this) {
                case TXT -> list.toString().replace('|', '\t').getBytes(UTF_8);
                case DOCX -> Drawn.of(list.toString()).docx();
                case XLSX -> Drawn.of(list.toString()).xlsx();
                case PDF -> Drawn.of(list.toString()).pdf(true);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsLongLists(Format format) {
        var content = format.write();
        var least = Long.MAX_VALUE;
        var peak = 0L;
        for (var i = 0; i < TRIES; i++) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            var start = System.nanoTime();
            var reading = NoticeFile.read(content, "清单", NoticeSettings.none());
            least = Math.min(least, System.nanoTime() - start);
            peak = peak();
            assertThat(((NoticeReading.Read) reading).notice().tasks()).hasSize(ROWS);
        }
        System.out.printf("%-5s %,7.0f rows/s, %,d KB file, heap at most %,d MB%n", format, ROWS / (least / 1e9),
                content.length / 1024, peak / 1024 / 1024);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
