package org.addyourvoice.preference;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The settings exactly as they were sent, good or bad. A field that isn’t sent is empty.
 *
 * @param gentle {@code yes}, or empty
 * @param words one a line
 * @param strategies slugs
 * @param context a slug, or empty where nothing is said of it
 * @param symptoms slugs
 * @param region a country’s code, or empty for none
 * @param version of what the member saw; empty from a visitor
 */
record SettingsForm(
        String theme,
        String light,
        String size,
        String spacing,
        String figures,
        String language,
        String notes,
        String gentle,
        String words,
        List<String> strategies,
        String context,
        List<String> symptoms,
        String region,
        String digest,
        String version) {

    SettingsForm(
            @Nullable String theme,
            @Nullable String light,
            @Nullable String size,
            @Nullable String spacing,
            @Nullable String figures,
            @Nullable String language,
            @Nullable String notes,
            @Nullable String gentle,
            @Nullable String words,
            @Nullable List<String> strategies,
            @Nullable String context,
            @Nullable List<String> symptoms,
            @Nullable String region,
            @Nullable String digest,
            @Nullable String version) {
        this.theme = requireNonNullElse(theme, "");
        this.light = requireNonNullElse(light, "");
        this.size = requireNonNullElse(size, "");
        this.spacing = requireNonNullElse(spacing, "");
        this.figures = requireNonNullElse(figures, "");
        this.language = requireNonNullElse(language, "");
        this.notes = requireNonNullElse(notes, "");
        this.gentle = requireNonNullElse(gentle, "");
        this.words = requireNonNullElse(words, "");
        this.strategies = known(strategies);
        this.context = requireNonNullElse(context, "");
        this.symptoms = known(symptoms);
        this.region = requireNonNullElse(region, "");
        this.digest = requireNonNullElse(digest, "");
        this.version = requireNonNullElse(version, "");
    }

    private static List<String> known(@Nullable List<String> sent) {
        return requireNonNullElse(sent, List.<String>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** As it comes back after signing in. Empty where nothing was sent. */
    static SettingsForm of(MultiValueMap<String, String> sent) {
        return new SettingsForm(
                sent.getFirst("theme"),
                sent.getFirst("light"),
                sent.getFirst("size"),
                sent.getFirst("spacing"),
                sent.getFirst("figures"),
                sent.getFirst("language"),
                sent.getFirst("notes"),
                sent.getFirst("gentle"),
                sent.getFirst("words"),
                sent.get("strategies"),
                sent.getFirst("context"),
                sent.get("symptoms"),
                sent.getFirst("region"),
                sent.getFirst("digest"),
                sent.getFirst("version"));
    }

    /** One of the lists that have no empty choice is in every form that was sent. */
    boolean wasSent() {
        return !size.isEmpty();
    }

    SettingsForm seeing(String current) {
        return new SettingsForm(
                theme,
                light,
                size,
                spacing,
                figures,
                language,
                notes,
                gentle,
                words,
                strategies,
                context,
                symptoms,
                region,
                digest,
                current);
    }

    public boolean isGentle() {
        return gentle.equals("yes");
    }

    /** What stands on the lines, each once, without empty ones. */
    List<String> wordsLineByLine() {
        return Arrays.stream(words.split("\\R"))
                .map(Muted::onOneLine)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
