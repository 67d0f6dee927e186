package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading pages on paper. Leaves each as a PDF and as a picture in {@code target/screenshots}. */
@PagesTest
@OnH2
class PrintTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Test
    void anExperienceIsItsWordsAndWhereTheyStand() throws IOException {
        String body = "It revved me. " + "Late afternoon is when I tighten up. ".repeat(20);
        ExperienceId id = authors.published(authors.somebody(), authors.text("A wheat bag", body));
        authors.published(authors.somebody(), "Another one");
        try (Browser browser = onPaper("/experiences/" + id)) {
            assertThat(seen(browser, ".words, .reports, .notice.standing, details.glossary dd"))
                    .hasSize(4);
            assertThat(seen(browser, ".paper"))
                    .containsExactly(
                            "http://localhost:" + port + "/experiences/" + id,
                            "http://localhost:" + port + "/guide/danger-signs");
            assertThat(seen(browser, ".site-nav, .actions, .back, a[href$=report], #h-like-it, .site-foot li"))
                    .isEmpty();
            assertThat(printed(browser, "print-experience")).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aNoteStaysClosed() throws IOException {
        ExperienceId id = authors.published(
                authors.somebody(),
                authors.text("That night", "They took me in.", Set.of(ContentNote.HOSPITAL), false));
        try (Browser browser = onPaper("/experiences/" + id)) {
            assertThat(seen(browser, ".words")).isEmpty();
            assertThat(seen(browser, "details.covered strong")).containsExactly("Content note: hospital.");
            assertThat(printed(browser, "print-noted")).isEqualTo(1);
        }
    }

    @Test
    void theGuideAndStrategiesAreWithoutWaysOn() throws IOException {
        for (String path : List.of("/guide/glossary", "/guide/looks-like", "/strategies/gradual-tapering")) {
            try (Browser browser = onPaper(path)) {
                assertThat(seen(browser, "h1")).hasSize(1);
                assertThat(seen(browser, ".aside.danger li")).hasSize(9);
                assertThat(seen(browser, ".site-nav, .back, .see, .actions, .site-foot li"))
                        .isEmpty();
                assertThat(printed(browser, "print" + path.replace('/', '-'))).isBetween(1, 4);
            }
        }
    }

    @Test
    void whatSomebodyKeptIsWholeWithItsTagsAndAddress() throws IOException {
        MemberId reader = authors.somebody();
        Visitor visitor = authors.signedIn(reader, port);
        String body = "Late afternoon is when I tighten up. ".repeat(12) + "\n\nThen it lets go.";
        ExperienceId plain = authors.published(authors.somebody(), authors.text("A wheat bag", body));
        ExperienceId noted = authors.published(
                authors.somebody(),
                authors.text("That night", "They took me in.", Set.of(ContentNote.HOSPITAL), false));
        for (ExperienceId it : List.of(plain, noted)) {
            visitor.postFrom("/experiences/" + it, "/experiences/" + it + "/marks/bookmark");
        }
        try (Browser browser = new Browser(port).open("/login")) {
            browser.type("pseudonym", authors.name(reader))
                    .type("password", Authors.PASSWORD)
                    .send("main form button");
            browser.open("/me/bookmarks").follow("All of it on one page, to print");
            Pages.check(browser, "reading-list");
            onPaper(browser);
            assertThat(seen(browser, "h2")).containsExactly("That night", "A wheat bag");
            assertThat(seen(browser, ".words")).singleElement().asString().contains("Then it lets go.");
            assertThat(seen(browser, "details.covered strong")).containsExactly("Content note: hospital.");
            assertThat(seen(browser, ".chip")).hasSize(2).allMatch(it -> it.matches("(?s)Heat therapy\\s+helped"));
            assertThat(seen(browser, ".page-address"))
                    .containsExactly(
                            "http://localhost:" + port + "/experiences/" + noted,
                            "http://localhost:" + port + "/experiences/" + plain,
                            "http://localhost:" + port + "/guide/danger-signs");
            assertThat(seen(browser, ".site-nav, .actions, .back, .screen, .site-foot li"))
                    .isEmpty();
            assertThat(printed(browser, "print-reading-list")).isLessThanOrEqualTo(2);
        }
    }

    private Browser onPaper(String path) {
        return onPaper(new Browser(port).open(path));
    }

    private static Browser onPaper(Browser browser) {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 673, "height", 987, "deviceScaleFactor", 1, "mobile", false));
        return browser;
    }

    /** What is open on paper though it is closed on the page counts as well, which drivers leave out. */
    private static List<String> seen(Browser browser, String css) {
        return browser.findAll(css).stream()
                .filter(it -> isShown(browser, it))
                .map(it -> String.valueOf(browser.driver().executeScript("return arguments[0].innerText", it)))
                .toList();
    }

    /** The driver itself takes what is in a closed {@code details} for hidden, though the style sheet opens it on paper. */
    private static boolean isShown(Browser browser, WebElement it) {
        return Boolean.TRUE.equals(browser.driver().executeScript("return arguments[0].checkVisibility()", it));
    }

    /** How many sheets it takes. */
    private static int printed(Browser browser, String name) throws IOException {
        byte[] pdf = data(
                browser,
                "Page.printToPDF",
                Map.of("preferCSSPageSize", true, "printBackground", true, "paperWidth", 8.27, "paperHeight", 11.69));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        Files.write(
                PICTURES.resolve(name + ".png"),
                data(browser, "Page.captureScreenshot", Map.of("captureBeyondViewport", true)));
        return (int) PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static byte[] data(Browser browser, String command, Map<String, Object> wishes) {
        return Base64.getDecoder().decode((String)
                browser.driver().executeCdpCommand(command, wishes).get("data"));
    }
}
