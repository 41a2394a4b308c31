package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.context.ConfigurableApplicationContext;

/// The console page of a running sandbox, used in a real browser as a newcomer uses it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePageTest {

    private static final String REPORT = "48号任务完成35%，清理进度正常；问题：暂无；下一步：二季度完成剩余部分";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ConfigurableApplicationContext service;
    private ChromeDriver browser;

    @BeforeAll
    void open(@TempDir Path data) {
        browser = Chromium.start();
        service = DubanApplication.application()
                .run("--server.port=0", "--duban.sandbox.port=0",
                        "--duban.data=" + data);
        browser.get("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void answersAContactWhoReportsInTheGroup() {
        await().atMost(PATIENCE).until(() -> part("clock-next").isEnabled());
        part("clock-next").click();
        await().atMost(PATIENCE).until(() -> "false".equals(part("clock-next").getDomAttribute("aria-busy")));
        openGroupOf("区财政局");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts("message-push")).singleElement()
                        .asString()
                        .contains("48"));

        part("say-text").sendKeys(REPORT, Keys.ENTER);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts("message-reply")).singleElement()
                        .asString()
                        .contains("48", "35%"));
        assertThat(texts("message-said")).singleElement().asString().contains(REPORT);
        assertThat(part("say-text").getDomProperty("value")).isEmpty();
        assertThat(part("say-as").getText()).contains("区财政局联络员");
    }

    private void openGroupOf(String unit) {
        part("search").sendKeys(unit);
        await().atMost(PATIENCE).until(() -> !browser.findElements(By.cssSelector("#convs a[href*=group]")).isEmpty());
        browser.findElement(By.cssSelector("#convs a[href*=group]")).click();
        assertThat(part("talk-name").getText()).contains(unit);
    }

    private WebElement part(String id) {
        return browser.findElement(By.cssSelector("[data-testid='" + id + "']"));
    }

    private List<String> texts(String id) {
        return browser.findElements(By.cssSelector("[data-testid='" + id + "']"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }
}
