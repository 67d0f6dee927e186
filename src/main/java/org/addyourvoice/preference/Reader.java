package org.addyourvoice.preference;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.theme.Themes;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks for a page, and how they like it. Templates know it as {@code reader}; on a page outside of the site’s own frame it may be missing. What
 * they chose is looked up when somebody asks, once a request.
 */
public final class Reader {

    private final Supplier<Who> look;
    private final Themes themes;
    private final Vocabulary vocabulary;
    private final OfferedLanguages languages;
    private @Nullable Who who;

    Reader(Supplier<Who> look, Themes themes, Vocabulary vocabulary, OfferedLanguages languages) {
        this.look = look;
        this.themes = themes;
        this.vocabulary = vocabulary;
        this.languages = languages;
    }

    /**
     * @param member null for a visitor
     * @param stored what they keep in the account, or null for a visitor and for a member who keeps nothing
     * @param preferences these, or else those of the browser
     */
    record Who(@Nullable MemberId member, AccountPreferences.@Nullable Stored stored, Preferences preferences) {}

    Who who() {
        Who known = who;
        if (known == null) {
            known = look.get();
            who = known;
        }
        return known;
    }

    Preferences preferences() {
        return who().preferences();
    }

    /** The theme’s id, or null for the usual one. */
    public @Nullable String theme() {
        return preferences().theme();
    }

    /** For the attribute {@code data-scheme}: null where the device decides. */
    public @Nullable String scheme() {
        Light light = preferences().light();
        boolean both = themes.lights(theme()).contains(" ");
        return light == Light.DEVICE || !both ? null : word(light);
    }

    /** For HTML’s {@code color-scheme}, so that nothing flashes before the style sheet is there. */
    public String lights() {
        String scheme = scheme();
        return scheme == null ? themes.lights(theme()) : scheme.equals("dim") ? "dark" : "light";
    }

    /** For the attribute {@code data-size}. */
    public @Nullable String size() {
        TextSize size = preferences().size();
        return size == TextSize.USUAL ? null : word(size);
    }

    /** For the attribute {@code data-spacing}. */
    public @Nullable String spacing() {
        Spacing spacing = preferences().spacing();
        return spacing == Spacing.USUAL ? null : word(spacing);
    }

    /** The language they chose, if pages can be in it. */
    public Optional<Locale> language() {
        return languages.all().stream()
                .filter(it -> it.getLanguage().equals(preferences().language()))
                .findFirst();
    }

    public boolean gentle() {
        return preferences().gentle();
    }

    /** Whether dots are wanted, where they are not usual. */
    public boolean dots() {
        return preferences().figures() == Figures.DOTS;
    }

    /** Whether bars are wanted, where they are not usual. */
    public boolean bars() {
        return preferences().figures() == Figures.BARS;
    }

    /** Whether words with a content note are open at once; the gentle view never does that. */
    public boolean showsNoted() {
        return preferences().notes() == Notes.SHOWN && !gentle();
    }

    /** What they said of themselves, without symptoms that nobody knows any more. For their own pages alone. */
    public Situation situation() {
        Situation said = preferences().situation();
        return new Situation(
                said.context(),
                said.symptoms().stream()
                        .filter(it -> vocabulary.everSymptom(it).isPresent())
                        .collect(Collectors.toSet()));
    }

    /** The country of their help lines as the account keeps it. Never that of the browser. */
    public Optional<String> keptRegion() {
        return Optional.ofNullable(who().stored()).map(it -> it.kept().region());
    }

    /** Whether tallies of a strategy are folded for them, be it by one of its former names. */
    public boolean mutes(StrategyView strategy) {
        var muted = preferences().muted().strategies();
        return !muted.isEmpty()
                && vocabulary.family(strategy.countedAs()).stream().anyMatch(muted::contains);
    }

    /**
     * Why something that a member wrote is folded for them; empty where it isn’t. Their own words never are.
     *
     * @param author null where nobody knows
     */
    public Optional<Hidden> hides(
            @Nullable MemberId author, String title, String body, Collection<StrategyView> strategies) {
        if (author != null && Objects.equals(author, who().member())) {
            return Optional.empty();
        }
        if (preferences().muted().hasWordIn(title + "\n" + body)) {
            return Optional.of(Hidden.BY_WORDS);
        }
        return strategies.stream().anyMatch(this::mutes) ? Optional.of(Hidden.BY_STRATEGIES) : Optional.empty();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
