package org.addyourvoice.preference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.safety.SupportLines;
import org.addyourvoice.safety.SupportRegion;
import org.addyourvoice.theme.OfferedTheme;
import org.addyourvoice.theme.Themes;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.TermView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What can be chosen at {@code /me/settings}, and what a form that was sent means by it. */
@Component
class SettingsChoices {

    private final Themes themes;
    private final OfferedLanguages languages;
    private final SupportLines support;
    private final Vocabulary vocabulary;
    private final ObjectProvider<DigestMail> mail;
    private final MessageSource messages;

    SettingsChoices(
            Themes themes,
            OfferedLanguages languages,
            SupportLines support,
            Vocabulary vocabulary,
            ObjectProvider<DigestMail> mail,
            MessageSource messages) {
        this.themes = themes;
        this.languages = languages;
        this.support = support;
        this.vocabulary = vocabulary;
        this.mail = mail;
        this.messages = messages;
    }

    public List<OfferedTheme> themes() {
        return themes.offered();
    }

    /** In the reader’s language, where we have words for it. */
    public String nameOf(OfferedTheme theme, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("preference.theme." + theme.id(), null, null, locale), theme.name());
    }

    /** What a theme is like, or nothing where we don’t know. */
    public String about(OfferedTheme theme, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("preference.theme." + theme.id() + ".about", null, null, locale), "");
    }

    public List<String> of(String field) {
        return Arrays.stream(values(field))
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public List<Locale> languages() {
        return languages.all();
    }

    public List<SupportRegion> regions() {
        return support.all();
    }

    public boolean digest() {
        return mail.stream().anyMatch(DigestMail::isSetUp);
    }

    /** Those on offer, and those that the reader has muted and nobody can choose any more. */
    public List<StrategyView> strategies(Set<StrategyId> muted) {
        Stream<StrategyView> former = muted.stream()
                .flatMap(it -> vocabulary.everStrategy(it).stream())
                .filter(it -> !it.offered() && !it.isMerged());
        return Stream.concat(vocabulary.strategies().stream(), former).toList();
    }

    public List<TermView<Context>> contexts() {
        return vocabulary.contexts();
    }

    /** Those on offer, and those that the reader has chosen and nobody can choose any more. */
    public List<SymptomView> symptoms(Set<SymptomId> chosen) {
        Stream<SymptomView> former = chosen.stream()
                .flatMap(it -> vocabulary.everSymptom(it).stream())
                .filter(it -> vocabulary.symptom(it.slug()).isEmpty());
        return Stream.concat(vocabulary.symptoms().stream(), former).toList();
    }

    SettingsForm form(Kept kept, String region, String version) {
        Preferences look = kept.preferences();
        return new SettingsForm(
                look.theme() != null && themes.offers(look.theme()) ? look.theme() : themes.usual(),
                word(look.light()),
                word(look.size()),
                word(look.spacing()),
                word(look.figures()),
                languages.has(look.language()) ? look.language() : "",
                word(look.notes()),
                look.gentle() ? "yes" : "",
                String.join("\n", look.muted().words()),
                look.muted().strategies().stream()
                        .flatMap(it -> vocabulary.everStrategy(it).stream())
                        .map(it -> vocabulary.strategy(it.countedAs()).slug())
                        .distinct()
                        .toList(),
                look.situation().context() == null
                        ? ""
                        : look.situation().context().slug(),
                look.situation().symptoms().stream()
                        .flatMap(it -> vocabulary.everSymptom(it).stream())
                        .map(SymptomView::slug)
                        .toList(),
                region,
                word(kept.digest()),
                version);
    }

    /** Says beside each field what is wrong. */
    void check(SettingsForm form, Errors errors) {
        require(themes.offers(form.theme()), "theme", errors);
        require(of("light").contains(form.light()), "light", errors);
        require(of("size").contains(form.size()), "size", errors);
        require(of("spacing").contains(form.spacing()), "spacing", errors);
        require(of("figures").contains(form.figures()), "figures", errors);
        require(form.language().isEmpty() || languages.has(form.language()), "language", errors);
        require(of("notes").contains(form.notes()), "notes", errors);
        require(form.gentle().isEmpty() || form.isGentle(), "gentle", errors);
        checkWords(form.wordsLineByLine(), errors);
        require(
                form.strategies().stream()
                        .allMatch(it -> vocabulary.everStrategy(it).isPresent()),
                "strategies",
                errors);
        require(form.context().isEmpty() || Context.ofSlug(form.context()).isPresent(), "context", errors);
        require(
                form.symptoms().stream()
                        .allMatch(it -> vocabulary.everSymptom(it).isPresent()),
                "symptoms",
                errors);
        require(form.region().isEmpty() || support.find(form.region()).isPresent(), "region", errors);
        require(!asks(form) || of("digest").contains(form.digest()), "digest", errors);
    }

    private static void require(boolean right, String field, Errors errors) {
        if (!right) {
            errors.rejectValue(field, "preference.unknown");
        }
    }

    private static void checkWords(List<String> words, Errors errors) {
        Optional<String> wrong = words.stream().filter(it -> !Muted.isWord(it)).findFirst();
        if (wrong.isPresent()) {
            errors.rejectValue("words", "preference.words.wrong", new Object[] {Muted.LONGEST_WORD}, null);
        } else if (Muted.tooMany(words)) {
            Object[] most = {Muted.MOST_WORDS, Muted.MOST_LETTERS};
            errors.rejectValue("words", "preference.words.many", most, null);
        }
    }

    /** What a form means in which everything is right. @param before what is not asked for stays */
    Kept kept(SettingsForm form, Kept before) {
        Preferences look = new Preferences(
                form.theme().equals(themes.usual()) ? null : form.theme(),
                named(Light.values(), form.light()),
                named(TextSize.values(), form.size()),
                named(Spacing.values(), form.spacing()),
                named(Figures.values(), form.figures()),
                form.language().isEmpty() ? null : form.language(),
                named(Notes.values(), form.notes()),
                form.isGentle(),
                new Muted(form.wordsLineByLine(), ids(form.strategies())),
                situation(form));
        return new Kept(
                look,
                form.region().isEmpty() ? null : form.region(),
                asks(form) ? named(Digest.values(), form.digest()) : before.digest());
    }

    /** Visitors aren't asked how often they want mail, and nobody is where there is none. */
    private boolean asks(SettingsForm form) {
        return digest() && !form.digest().isEmpty();
    }

    private Situation situation(SettingsForm form) {
        return new Situation(
                Context.ofSlug(form.context()).orElse(null),
                form.symptoms().stream()
                        .map(it -> vocabulary.everSymptom(it).orElseThrow().id())
                        .limit(Situation.MOST_SYMPTOMS)
                        .collect(Collectors.toSet()));
    }

    private Set<StrategyId> ids(List<String> slugs) {
        return slugs.stream()
                .map(it -> vocabulary.everStrategy(it).orElseThrow().id())
                .limit(Muted.MOST_STRATEGIES)
                .collect(Collectors.toSet());
    }

    private static Enum<?>[] values(String field) {
        return switch (field) {
            case "light" -> Light.values();
            case "size" -> TextSize.values();
            case "spacing" -> Spacing.values();
            case "figures" -> Figures.values();
            case "notes" -> Notes.values();
            case "digest" -> Digest.values();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(it -> word(it).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
