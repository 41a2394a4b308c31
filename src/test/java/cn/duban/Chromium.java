package cn.duban;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.slf4j.LoggerFactory;

/// Starts Chromium without a window, as Debian's packages `chromium` and `chromium-driver` install it.
final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String MISSING = "Skipped, for there is no Chromium here: install %s and %s with "
            .formatted(BROWSER, DRIVER) + "`apt-get install chromium chromium-driver fonts-noto-cjk`.";

    /// Held here, or its level would be forgotten with it.
    private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

    private Chromium() {}

    /// A browser that reaches nothing but this machine; where there is none, the test is skipped and says so.
    static ChromeDriver start() {
        var installed = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        if (!installed) {
            LoggerFactory.getLogger(Chromium.class).warn(MISSING);
        }
        assumeTrue(installed, MISSING);
        // It warns of a newer browser, whose debugging protocol no test uses.
        DRIVER_LOG.setLevel(Level.SEVERE);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options());
    }

    private static ChromeOptions options() {
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--lang=zh-CN",
                "--window-size=1280,800", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        return options;
    }
}
