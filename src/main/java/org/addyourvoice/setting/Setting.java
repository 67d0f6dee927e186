package org.addyourvoice.setting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be set, with what it may be and what it is until somebody sets it. Values are kept as text. */
public enum Setting {
    /** What this community calls itself, beside the name of the forum. */
    COMMUNITY_NAME(Kind.LINE, 60, ""),
    /** One line about it, on the first page. */
    COMMUNITY_LINE(Kind.LINE, 200, ""),
    /** How whoever runs it can be reached. */
    CONTACT(Kind.LINE, 200, ""),
    /** Something that everybody should know, on all pages. */
    BANNER(Kind.TEXT, 500, ""),
    /** The last day on which it is shown. */
    BANNER_UNTIL(Kind.DAY, 10, ""),
    /** Whether search engines are asked to leave the forum out. */
    NOINDEX(Kind.CHOICE, 3, "yes", "no"),
    /** How people come to be members. */
    JOINING(Kind.CHOICE, 10, "open", "approval", "invitation"),
    /** Who may make invitations besides moderators and admins. */
    INVITING(Kind.CHOICE, 7, "staff", "trusted"),
    /** How pages look for whoever chose nothing: an installed theme, or empty for the one of the start. */
    THEME(Kind.THEME, 60, ""),
    /** What they may choose instead, with commas between; empty for those of the start. */
    THEMES_OFFERED(Kind.THEMES, 500, "");

    private static final Pattern THEMES = Pattern.compile("[a-z0-9-]+(,[a-z0-9-]+)*");

    /** How a value is typed. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        CHOICE,
        /** One of those that are installed. */
        THEME,
        /** Any of them. */
        THEMES
    }

    private final Kind kind;
    private final int most;
    private final String first;
    private final List<String> choices;

    /** @param more what may be chosen besides the first value */
    Setting(Kind kind, int most, String first, String... more) {
        this.kind = kind;
        this.most = most;
        this.first = first;
        this.choices = kind == Kind.CHOICE
                ? Stream.concat(Stream.of(first), Arrays.stream(more)).toList()
                : List.of();
    }

    public Kind kind() {
        return kind;
    }

    public int most() {
        return most;
    }

    /** What it is until somebody sets it. */
    String unset() {
        return first;
    }

    public List<String> choices() {
        return choices;
    }

    /** The name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Setting> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** The message code of what is wrong with a value, if anything is. */
    Optional<String> problemOf(String value) {
        if (value.length() > most) {
            return Optional.of("setting.long");
        }
        return switch (kind) {
            case LINE -> value.contains("\n") ? Optional.of("setting.line") : Optional.empty();
            case TEXT -> Optional.empty();
            case DAY -> value.isEmpty() || isDay(value) ? Optional.empty() : Optional.of("setting.day");
            case CHOICE -> choices.contains(value) ? Optional.empty() : Optional.of("setting.choice");
            case THEME ->
                value.isEmpty() || THEMES.matcher(value).matches() && !value.contains(",")
                        ? Optional.empty()
                        : Optional.of("setting.choice");
            case THEMES ->
                value.isEmpty() || THEMES.matcher(value).matches() ? Optional.empty() : Optional.of("setting.choice");
        };
    }

    /** The single names of what may be several. */
    static List<String> each(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
