package org.addyourvoice.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring tools themselves: each has to find what is wrong. */
class BrowserTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang='en'><title>Page</title><main><h1>Page</h1>%s</main></html>";

    private HttpServer server;
    private String content = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = PAGE.formatted(content).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void leavesFourPicturesOfAGoodPage() throws IOException {
        content = "<p>All is well.</p>";
        Path picture = Path.of("target/screenshots/support-390-dim.png");
        Files.deleteIfExists(picture);
        try (Browser browser = new Browser(server.getAddress().getPort())) {
            Pages.check(browser.open("/"), "support");
            assertThat(browser.text()).contains("All is well.");
            assertThat(browser.path()).isEqualTo("/");
        }
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void findsWhatAxeFinds() {
        content = "<form><input name='unlabelled'></form>";
        try (Browser browser = new Browser(server.getAddress().getPort())) {
            browser.open("/");
            assertThatThrownBy(() -> Pages.accessible(browser, "a form"))
                    .hasMessageContaining("label: Form elements must have labels")
                    .hasMessageContaining("name=\"unlabelled\"");
        }
    }

    @Test
    void findsWhatOnlyTheDarkShows() {
        content = "<p>Dark on light, and dark on dark.</p>";
        try (Browser browser = new Browser(server.getAddress().getPort())) {
            browser.open("/").driver().executeScript("""
                    document.documentElement.style = 'color-scheme: light dark';
                    document.querySelector('p').style = 'background: light-dark(#fff, #000); color: #333';
                    """);
            Pages.accessible(browser, "by day");
            assertThatThrownBy(() -> Pages.check(browser, "support-dark"))
                    .hasMessageContaining("DIM")
                    .hasMessageContaining("color-contrast");
        }
    }

    @Test
    void takesNoJudgementThatBrokeOffForAGoodOne() {
        try (Browser browser = new Browser(server.getAddress().getPort())) {
            browser.open("/").driver().executeScript("window.axe = {run: () => Promise.reject('no memory')}");
            assertThatThrownBy(() -> Pages.accessible(browser, "a page"))
                    .hasMessageContaining("axe-core broke off: no memory");
        }
    }

    @Test
    void nobodyFindsWhatSomebodyElseLeft() {
        int port = server.getAddress().getPort();
        try (Browser somebody = new Browser(port)) {
            somebody.open("/").driver().executeScript("""
                    document.cookie = 'seen=1; max-age=999';
                    localStorage.word = 'kept';
                    addEventListener('pagehide', () => localStorage.last = 'kept');
                    """);
            somebody.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        }
        try (Browser next = new Browser(port)) {
            assertThat(next.open("/").driver().executeScript("return document.cookie + Object.keys(localStorage)"))
                    .isEqualTo("");
            assertThat(next.driver().getWindowHandles()).hasSize(1);
            assertThat(next.driver().executeScript("return matchMedia('(scripting: enabled)').matches"))
                    .isEqualTo(true);
        }
    }

    @Test
    void findsWhatIsTooWideForAPhone() {
        content = "<p>" + "w".repeat(500) + "</p>";
        try (Browser browser = new Browser(server.getAddress().getPort())) {
            browser.open("/");
            assertThatThrownBy(() -> Pages.check(browser, "support-wide")).hasMessageContaining("width that");
        }
    }

    @Test
    void saysWhatToInstall(@TempDir Path empty) {
        assertThat(Chromium.find(List.of(empty))).isEmpty();
        assertThat(Chromium.missing()).contains("apt-get install chromium chromium-driver");
    }
}
