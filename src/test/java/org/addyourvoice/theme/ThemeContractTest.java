package org.addyourvoice.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each theme in {@code themes/} has to keep, so that pages stay readable whichever is chosen. */
class ThemeContractTest {

    private static final ThemesFolder FOLDER = ThemesFolder.at(Path.of("themes"));
    private static final List<String> GROUNDS = List.of("paper", "leaf", "sunk");
    private static final double TEXT = 4.5;
    private static final double CLEAR_TEXT = 7;
    private static final double SHAPE = 3;

    static Stream<Theme> themes() {
        return FOLDER.ids().stream().map(id -> new ThemeLoader(FOLDER, null).load(id));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void isReadableInEachLight(Theme theme) {
        Tokens tokens = ThemeLoader.tokens(theme);
        double text = theme.manifest().id().equals("clear") ? CLEAR_TEXT : TEXT;
        readable(tokens.light(), text);
        if (theme.manifest().schemes().size() > 1) {
            readable(tokens.dim(), text);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void isTheSameWhetherDimIsChosenOrFollowsTheSystem(Theme theme) {
        Tokens tokens = ThemeLoader.tokens(theme);
        assertThat(tokens.dim()).isEqualTo(tokens.dimBySystem());
    }

    @Test
    void areThoseThatTheForumComesWith() {
        assertThat(themes().map(theme -> theme.manifest().id())).contains("calm", "dim", "clear", "paper");
    }

    /** Figures measured by hand in the look book, for the formula's sake. */
    @Test
    void measuresContrast() {
        assertThat(new Contrast("#000000", "#ffffff").ratio()).isEqualTo(21, within(0.001));
        assertThat(new Contrast("#26241f", "#efece3").ratio()).isEqualTo(13.1, within(0.05));
        assertThat(new Contrast("#6e6a95", "#282521").ratio()).isEqualTo(3.0, within(0.05));
    }

    private static void readable(Map<String, String> colours, double needed) {
        for (String ground : GROUNDS) {
            for (String text : List.of("ink", "ink-quiet", "accent", "accent-press", "error")) {
                atLeast(needed, colours, text, ground);
            }
            for (String shape : List.of("line-strong", "focus", "helped", "mixed", "nochange", "revved")) {
                atLeast(SHAPE, colours, shape, ground);
            }
        }
        atLeast(needed, colours, "on-accent", "accent");
        atLeast(needed, colours, "on-accent", "accent-press");
        for (String text : List.of("care", "ink", "ink-quiet")) {
            atLeast(needed, colours, text, "care-paper");
        }
        for (String ground : List.of("mark", "ins-paper", "del-paper")) {
            atLeast(needed, colours, "ink", ground);
        }
    }

    private static void atLeast(double needed, Map<String, String> colours, String front, String ground) {
        // to one decimal, as the look book's table has it
        double ratio = new Contrast(colours.get(front), colours.get(ground)).ratio();
        assertThat(Math.round(ratio * 10) / 10.0)
                .as("contrast of %s %s on %s %s", front, colours.get(front), ground, colours.get(ground))
                .isGreaterThanOrEqualTo(needed);
    }
}
