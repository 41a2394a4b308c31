package cn.duban;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;

/// How the sandbox's console page shows a bot's text, asked of its own module in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleMarkdownTest {

    private static final String RENDER = """
        const [text, platform, done] = arguments;
        import('/markdown.js').then(({ render }) => {
          const box = document.createElement('div');
          box.append(render(text, platform, user => user === 'u1' ? '王敏' : user));
          done(box.innerHTML);
        });
        """;

    private HttpServer files;
    private ChromeDriver browser;

    @BeforeAll
    void open() throws IOException {
        browser = Chromium.start();
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", ConsoleMarkdownTest::serve);
        files.start();
        browser.get("http://127.0.0.1:" + files.getAddress().getPort() + "/icon.svg");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (files != null) {
            files.stop(0);
        }
    }

    @Test
    void showsWhatWecomShows() {
        assertThat(shown("wecom", """
            ## 填报
            **区财政局** 还有 <font color="warning">2</font> 项，<@u1> 请看[通知](https://example.org/a)
            > 48号任务
            - 不是列表"""))
                .isEqualTo("<p class=\"heading h2\">填报</p>"
                        + "<p><strong>区财政局</strong> 还有 <span class=\"warning\">2</span> 项，"
                        + "<span class=\"mention\">@王敏</span> 请看"
                        + "<a href=\"https://example.org/a\" target=\"_blank\" rel=\"noopener noreferrer\">通知</a></p>"
                        + "<blockquote><p>48号任务</p></blockquote><p>- 不是列表</p>");
    }

    @Test
    void showsWhatDingtalkShows() {
        assertThat(shown("dingtalk", """
            ### 汇总
            1. **6号** 欠序时
            2. 23号 *未报*

            - 甲
            > 请阅"""))
                .isEqualTo("<p class=\"heading h3\">汇总</p>"
                        + "<ol start=\"1\"><li><strong>6号</strong> 欠序时</li><li>23号 <em>未报</em></li></ol>"
                        + "<p class=\"gap\"></p><ul><li>甲</li></ul><blockquote><p>请阅</p></blockquote>");
    }

    @Test
    void showsNoTableInDingtalk() {
        assertThat(shown("dingtalk", "|单位|未报|\n|--|--|\n|区商务局|3|"))
                .isEqualTo("<p>|单位|未报|</p><p>|--|--|</p><p>|区商务局|3|</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wecom", "dingtalk"})
    void keepsMarkupAsText(String platform) {
        assertThat(shown(platform, "<img src=x onerror=alert(1)> **<script>x</script>**"))
                .isEqualTo("<p>&lt;img src=x onerror=alert(1)&gt; <strong>&lt;script&gt;x&lt;/script&gt;</strong></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc/passwd"})
    void linksToTheWebOnly(String address) {
        assertThat(shown("wecom", "[看](" + address + ")")).isEqualTo("<p>[看](" + address + ")</p>");
    }

    private String shown(String platform, String text) {
        return (String) requireNonNull(browser.executeAsyncScript(RENDER, text, platform));
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange;
                var file = requireNonNull(
                        ConsoleMarkdownTest.class.getResourceAsStream("/sandbox-console" + exchange.getRequestURI()))) {
            var isScript = exchange.getRequestURI().getPath().endsWith(".js");
            exchange.getResponseHeaders().set("Content-Type", isScript ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(200, 0);
            file.transferTo(exchange.getResponseBody());
        }
    }
}
