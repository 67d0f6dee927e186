package org.addyourvoice.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.addyourvoice.support.Browser.Scheme;
import org.addyourvoice.support.Browser.Width;

/** Looks at the page that a browser shows: pictures for people, axe-core and widths for the machine. */
public final class Pages {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** The rules that colours can break. */
    private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

    private Pages() {}

    /**
     * Judges the page at both widths, light and dim (where only colours differ), and leaves the four pictures in {@code target/screenshots}.
     *
     * @param name of the pictures: {@code <name>-390-light.png} and so on
     */
    public static void check(Browser browser, String name) {
        for (Scheme scheme : Scheme.values()) {
            for (Width width : List.of(Width.PHONE, Width.DESK)) {
                check(browser, name, width, scheme);
            }
        }
        browser.look(Width.DESK, Scheme.LIGHT);
    }

    /** Judges the page on a phone by day and at a desk by night, for pages that others have judged in full. */
    public static void glance(Browser browser, String name) {
        check(browser, name, Width.PHONE, Scheme.LIGHT);
        check(browser, name, Width.DESK, Scheme.DIM);
        browser.look(Width.DESK, Scheme.LIGHT);
    }

    /** Everything fits at 200 % and 400 % as well, and nothing scrolls sideways but what is meant to. */
    public static void enlarged(Browser browser, String name) {
        for (Width width : List.of(Width.TWICE, Width.FOUR_TIMES)) {
            browser.look(width, Scheme.LIGHT);
            shoot(browser, name + "-" + width.pixels);
            noSidewaysScrolling(browser, name, width);
        }
        browser.look(Width.DESK, Scheme.LIGHT);
    }

    private static void check(Browser browser, String name, Width width, Scheme scheme) {
        browser.look(width, scheme);
        shoot(browser, name + "-" + width.pixels + "-" + scheme.name().toLowerCase());
        noSidewaysScrolling(browser, name, width);
        String where = name + ", " + width + ", " + scheme;
        if (scheme == Scheme.LIGHT) {
            accessible(browser, where);
        } else {
            judge(browser, where, COLOURS);
        }
    }

    /** Fails with one line for each thing that axe-core finds. */
    public static void accessible(Browser browser, String where) {
        judge(browser, where);
    }

    /** @param rules of axe-core, or none for all of them. It is told to leave out frames, so no page may have any. */
    private static void judge(Browser browser, String where, String... rules) {
        assertThat(browser.findAll("iframe, frame, object"))
                .as("frames on %s", where)
                .isEmpty();
        assertThat(String.join("\n", Axe.findings(browser.driver(), rules)))
                .as("axe-core on %s", where)
                .isEmpty();
    }

    private static void noSidewaysScrolling(Browser browser, String name, Width width) {
        Object needed = browser.driver().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as("width that %s needs", name).isLessThanOrEqualTo(width.pixels);
    }

    private static void shoot(Browser browser, String file) {
        Map<String, Object> picture = browser.driver()
                .executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "optimizeForSpeed", true));
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(file + ".png"), Base64.getDecoder().decode((String) picture.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
