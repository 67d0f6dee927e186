package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.Browser.Scheme;
import org.addyourvoice.support.Browser.Width;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever goes through a page by keyboard sees all of what they are at, with the ring around it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@OnH2
class FocusTest {

    /** How far the part with the focus and its ring reach out of the window, or null at the end of the page. */
    private static final String HIDDEN = """
            const it = document.activeElement;
            if (it === document.body || it === null) return null;
            // browsers bring the caret into view there
            if (it.matches("textarea")) return [0, ""];
            const ring = 6;
            const box = (it.matches("input[type=checkbox], input[type=radio]") ? it.closest("label") ?? it : it).getBoundingClientRect();
            const out = Math.max(ring - box.left, box.right + ring - innerWidth,
                box.height > innerHeight - 2 * ring ? 0 : Math.max(ring - box.top, box.bottom + ring - innerHeight));
            return [Math.round(out), it.outerHTML.slice(0, 160)];
            """;

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Reading reading;

    @Test
    void nothingWithTheFocusIsCutOffAtTheEdge() {
        ExperienceId id = writers.submit(writers.known(), "Warm evenings", "A wheat bag.\n\n".repeat(12));
        publish(id);
        publish(writers.reply(writers.member(), id, "Mine as well, and I breathe out slowly. ".repeat(6)));
        try (Browser browser = new Browser(port)) {
            browser.open("/login")
                    .type("pseudonym", writers.name(writers.moderator()))
                    .type("password", Writers.PASSWORD)
                    .send("main form button");
            for (Width width : List.of(Width.PHONE, Width.FOUR_TIMES)) {
                browser.look(width, Scheme.LIGHT).open("/experiences/" + id);
                assertThat(cutOff(browser)).as("%s", width).isEmpty();
            }
        }
    }

    private void publish(ExperienceId id) {
        if (reading.readable(id).isEmpty()) {
            writers.publish(id);
        }
    }

    private static List<String> cutOff(Browser browser) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            if (!(browser.driver().executeScript(HIDDEN) instanceof List<?> at)) {
                break;
            }
            if (((Number) at.get(0)).intValue() > 0) {
                found.add(at.toString());
            }
        }
        return found;
    }
}
