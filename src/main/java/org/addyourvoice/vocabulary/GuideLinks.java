package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the guide leads to, and what leads to the guide. Nothing leads to a strategy or symptom that is no longer on offer. */
@Component("guideLinks")
class GuideLinks {

    private final Vocabulary vocabulary;

    GuideLinks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** From a word of the glossary. */
    public List<GuideLink> of(GlossaryWord word) {
        return word.leads().stream().flatMap(this::links).toList();
    }

    /** From a condition: what members say of each symptom that it shares with withdrawal. */
    public List<GuideLink> of(LookAlike condition) {
        return condition.symptoms().stream()
                .map(GuideLead::symptom)
                .flatMap(this::links)
                .toList();
    }

    /** From a page about symptoms: the conditions that have one of them too, and their words, each once. */
    public List<GuideLink> fromSymptoms(Collection<String> slugs) {
        return slugs.stream().flatMap(GuideLinks::fromSymptom).distinct().toList();
    }

    private static Stream<GuideLink> fromSymptom(String slug) {
        Stream<GuideLink> conditions = LookAlike.with(slug).stream()
                .map(it -> new GuideLink(
                        "/guide/looks-like#" + it.slug(), "vocabulary.see.condition." + it.slug(), it.slug()));
        return Stream.concat(conditions, wordsWith(GuideLead.symptom(slug)));
    }

    /** From the page of a strategy: the list of the guide that it stands in, and its words. */
    public List<GuideLink> fromStrategy(StrategyView strategy) {
        Stream<GuideLink> list = strategy.isFromArticle()
                ? links(GuideLead.page(strategy.careful() ? "careful" : "strategies"))
                : Stream.empty();
        return Stream.concat(list, wordsWith(GuideLead.strategy(strategy.slug())))
                .toList();
    }

    private static Stream<GuideLink> wordsWith(GuideLead lead) {
        return Arrays.stream(GlossaryWord.values())
                .filter(it -> it.leads().contains(lead))
                .map(it -> new GuideLink("/guide/glossary#" + it.slug(), "vocabulary.see.word", it.written()));
    }

    private Stream<GuideLink> links(GuideLead lead) {
        String slug = lead.slug();
        return switch (lead.kind()) {
            case STRATEGY ->
                one(
                        "/strategies/" + slug,
                        "vocabulary.see.strategy",
                        vocabulary.strategy(slug).map(StrategyView::name));
            case SYMPTOM -> both("symptom", slug, vocabulary.symptom(slug).map(SymptomView::name));
            case CONTEXT ->
                both(
                        "context",
                        slug,
                        Context.ofSlug(slug).map(it -> vocabulary.context(it).name()));
            case OUTCOME ->
                one(
                        "/experiences?outcome=" + slug,
                        "vocabulary.see.experiences",
                        Outcome.ofSlug(slug).map(it -> vocabulary.outcome(it).name()));
            case PAGE -> one("/guide/" + slug, "vocabulary.see.page." + slug, Optional.of(slug));
            case WORD -> one("/guide/glossary#" + slug, "vocabulary.see.word", written(slug));
        };
    }

    private static Optional<String> written(String word) {
        return Arrays.stream(GlossaryWord.values())
                .filter(it -> it.slug().equals(word))
                .map(GlossaryWord::written)
                .findFirst();
    }

    private static Stream<GuideLink> both(String filter, String slug, Optional<String> name) {
        String query = "?" + filter + "=" + slug;
        return Stream.concat(
                one("/tallies" + query, "vocabulary.see.tallies", name),
                one("/experiences" + query, "vocabulary.see.experiences", name));
    }

    private static Stream<GuideLink> one(String address, String words, Optional<String> name) {
        return name.map(it -> new GuideLink(address, words, it)).stream();
    }
}
