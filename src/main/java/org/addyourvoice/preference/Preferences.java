package org.addyourvoice.preference;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody likes to read.
 *
 * @param theme its id, or null for the usual one; it may have been withdrawn since
 * @param language such as {@code de}, or null for what the browser asks for; it may not be offered any more
 * @param gentle whether pages leave out figures, long lists and colours of alarm
 */
public record Preferences(
        @Nullable String theme,
        Light light,
        TextSize size,
        Spacing spacing,
        Figures figures,
        @Nullable String language,
        Notes notes,
        boolean gentle,
        Muted muted,
        Situation situation) {

    // above the constant that is checked against them
    private static final Pattern THEME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public static final Preferences USUAL = new Preferences(
            null,
            Light.DEVICE,
            TextSize.USUAL,
            Spacing.USUAL,
            Figures.USUAL,
            null,
            Notes.COVERED,
            false,
            Muted.NOTHING,
            Situation.UNSAID);

    public Preferences {
        if (themeName(theme).isEmpty() != (theme == null)
                || languageName(language).isEmpty() != (language == null)) {
            throw new IllegalArgumentException("no name of a theme, or of a language");
        }
    }

    /** What can be the name of a theme. */
    static Optional<String> themeName(@Nullable String text) {
        return Optional.ofNullable(text).filter(THEME.asMatchPredicate());
    }

    /** What can be the name of a language. */
    static Optional<String> languageName(@Nullable String text) {
        return Optional.ofNullable(text).filter(LANGUAGE.asMatchPredicate());
    }
}
