package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.SandboxApi.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two offices in one service, whose units have the same names and contacts but groups of their own.
class SeveralRegistriesTest {

    private static final String CONTACT = "leihuimin";
    private static final String ONE = "wrxq-qucaizhengju";
    private static final String OTHER = "wrhp-qucaizhengju";

    @Test
    void servesEachOfficeByItsOwnGroupsAndAsksWhoeverIsInBoth(@TempDir Path folder) throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        copy(Path.of("bot-config"), config);
        addOffice(config.resolve("xiqing-2024"), config.resolve("heping-2024"));
        String[] settings = {"--duban.config=" + config, "--duban.registries=xiqing-2024,heping-2024"};

        try (var service = RunningService.start(folder.resolve("data"), settings)) {
            service.api().next();
            service.api().next();
            assertThat(openings(service, ONE)).isEqualTo(1);
            assertThat(openings(service, OTHER)).isEqualTo(1);

            assertThat(service.api().say(Said.wecom(CONTACT, ONE, "48号完成20%"))).contains("西青区");
            assertThat(service.api().say(Said.wecom(CONTACT, OTHER, "48号完成30%"))).contains("和平区");
            assertThat(service.api().say(Said.wecom(CONTACT, null, "2号完成25%"))).contains("请问指的是哪一份");
        }
        try (var service = RunningService.start(folder.resolve("data"), settings)) {
            assertThat(service.api().say(Said.wecom(CONTACT, null, "2"))).contains("和平区", "25%");

            assertThat(service.ledger(0).reports()).hasSize(1);
            assertThat(service.ledger(1).reports()).hasSize(2);
        }
    }

    private static long openings(RunningService service, String chat) {
        return service.api()
                .pushes(0)
                .stream()
                .filter(push -> push.where().equals(chat) && push.text().contains("进展填报"))
                .count();
    }

    private static void addOffice(Path from, Path to) throws IOException {
        copy(from, to);
        var roster = Files.readString(to.resolve("roster.yml"));
        Files.writeString(to.resolve("roster.yml"), roster.replace("wrxq-", "wrhp-")
                .replace(":sandbox-", ":sandbox-hp-")
                .replace("cidXiqing", "cidHeping")
                .replace("西青区人民政府", "和平区人民政府"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
