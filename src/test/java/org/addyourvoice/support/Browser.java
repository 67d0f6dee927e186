package org.addyourvoice.support;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person at a real Chromium, with cookies of their own. Close it after use: each is several processes, and the next one takes them over. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final String site;
    private final ChromeDriver driver;

    /** @param port of the site on this machine */
    public Browser(int port) {
        this.site = "http://localhost:" + port;
        this.driver = LeftBrowsers.take();
        look(Width.DESK, Scheme.LIGHT);
    }

    /** @param path with its leading slash */
    public Browser open(String path) {
        driver.get(site + path);
        return this;
    }

    /** The path and query now shown. */
    public String path() {
        String url = driver.getCurrentUrl();
        return url.startsWith(site) ? url.substring(site.length()) : url;
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> findAll(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Follows the first link whose whole text this is. */
    public Browser follow(String text) {
        return leave(driver.findElement(By.linkText(text)));
    }

    /** Replaces what stands in a field. */
    public Browser type(String name, String text) {
        WebElement field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Presses the button of these words in the main part and waits for the page that it leads to. */
    public Browser press(String words) {
        return leave(driver.findElement(By.xpath("//main//button[normalize-space()='" + words + "']")));
    }

    /** Sends the form of the page, by the button that this selector finds first. */
    public Browser send(String button) {
        return leave(find(button));
    }

    /** Clicks what leads to another page and waits until this one is gone. */
    public Browser leave(WebElement way) {
        return leave(way::click);
    }

    /** The same by the enter key. */
    public Browser enter(WebElement way) {
        return leave(() -> way.sendKeys(Keys.ENTER));
    }

    private Browser leave(Runnable step) {
        WebElement page = find("html");
        step.run();
        new WebDriverWait(driver, PATIENCE)
                // between two documents the driver may know neither
                .ignoring(WebDriverException.class)
                .pollingEvery(GLANCE)
                .until(ExpectedConditions.stalenessOf(page));
        return this;
    }

    /** What a reader sees of the page, without what is hidden. */
    public String text() {
        return find("body").getText();
    }

    public Browser look(Width width, Scheme scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width.pixels, "height", width.height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme.media))));
        return this;
    }

    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        LeftBrowsers.leave(driver, site);
    }

    /** The two widths that every page is judged at, and what the second is for whoever enlarges it to 200 % and to 400 %. */
    public enum Width {
        PHONE(390, 844),
        DESK(1280, 900),
        TWICE(640, 450),
        FOUR_TIMES(320, 225);

        final int pixels;
        private final int height;

        Width(int pixels, int height) {
            this.pixels = pixels;
            this.height = height;
        }
    }

    /** What the reader's system asks for. */
    public enum Scheme {
        LIGHT("light"),
        DIM("dark");

        private final String media;

        Scheme(String media) {
            this.media = media;
        }
    }
}
