package org.addyourvoice.support;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium takes a second of a processor to start. Where somebody has left one, the next person gets it, as empty as a new one. */
final class LeftBrowsers {

    private static final List<String> OPTIONS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars");

    /** Held here, or it would be collected with its level. It warns of each Chromium newer than Selenium. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        DEVTOOLS.setLevel(Level.SEVERE);
    }

    private static final Deque<ChromeDriver> LEFT = new ConcurrentLinkedDeque<>();

    private LeftBrowsers() {}

    static ChromeDriver take() {
        ChromeDriver left = LEFT.poll();
        return left == null ? start() : left;
    }

    private static ChromeDriver start() {
        Chromium chromium = Chromium.require();
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        return new ChromeDriver(
                service,
                new ChromeOptions().setBinary(chromium.browser().toFile()).addArguments(OPTIONS));
    }

    /** @param site the only one that it was at */
    static void leave(ChromeDriver browser, String site) {
        try {
            clean(browser, site);
            LEFT.push(browser);
        } catch (WebDriverException e) {
            // whatever has become of it, nobody gets it
            browser.quit();
        }
    }

    /** What somebody made of the window itself ends with it. */
    private static void clean(ChromeDriver browser, String site) {
        // a page may keep something as it goes
        browser.get("about:blank");
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
        browser.executeCdpCommand("Browser.resetPermissions", Map.of());
        browser.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
        String theirs = browser.getWindowHandle();
        String next = browser.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        browser.switchTo().window(theirs).close();
        browser.switchTo().window(next);
    }

    static void quit() {
        for (ChromeDriver left = LEFT.poll(); left != null; left = LEFT.poll()) {
            left.quit();
        }
    }
}
