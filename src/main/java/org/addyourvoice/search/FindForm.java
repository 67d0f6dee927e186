package org.addyourvoice.search;

import java.util.Map;
import java.util.Optional;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the address of {@code /experiences}: words and slugs, where none or an empty one means any. */
record FindForm(
        @Nullable String q,
        @Nullable String strategy,
        @Nullable String outcome,
        @Nullable String symptom,
        @Nullable String context,
        @Nullable String sort,
        @Nullable String after) {

    /** Farther down nobody reads; more words lead to it sooner. */
    static final int DEEPEST = 1_000;

    /** Empty values are what a form sends for "any". */
    FindForm {
        q = blank(q);
        strategy = blank(strategy);
        outcome = blank(outcome);
        symptom = blank(symptom);
        context = blank(context);
        sort = blank(sort);
        after = blank(after);
    }

    /** @throws UnknownFilter if a slug is none of ours */
    ExperienceFilter filter(Vocabulary vocabulary) {
        return new ExperienceFilter(
                strategy == null
                        ? null
                        : vocabulary
                                .everStrategy(strategy)
                                .map(StrategyView::countedAs)
                                .orElseThrow(UnknownFilter::new),
                outcome == null ? null : Outcome.ofSlug(outcome).orElseThrow(UnknownFilter::new),
                symptom == null
                        ? null
                        : vocabulary.everSymptom(symptom).map(SymptomView::id).orElseThrow(UnknownFilter::new),
                context == null ? null : Context.ofSlug(context).orElseThrow(UnknownFilter::new));
    }

    /** @throws UnknownFilter if there is no such order */
    Sort order() {
        return sort == null ? Sort.RELEVANCE : Sort.ofSlug(sort).orElseThrow(UnknownFilter::new);
    }

    /** Of a list without words. @throws UnknownFilter if it is no cursor */
    @Nullable
    Cursor cursor() {
        return after == null ? null : Cursor.parse(after).orElseThrow(UnknownFilter::new);
    }

    /** How many of what was found come before this page. @throws UnknownFilter if that is no number, or too far down */
    int offset() {
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,4}") || Integer.parseInt(after) > DEEPEST) {
            throw new UnknownFilter();
        }
        return Integer.parseInt(after);
    }

    /** What is asked for although it is no longer on offer, so that the form can keep it. */
    public Optional<StrategyView> formerStrategy(Vocabulary vocabulary) {
        return Optional.ofNullable(strategy).flatMap(vocabulary::everStrategy).filter(it -> !it.offered());
    }

    public boolean any() {
        return strategy != null || outcome != null || symptom != null || context != null;
    }

    /** The address of the stretch that begins behind {@code next}, with the same words and filters. */
    public String linkTo(Object next) {
        return link(true, sort, next.toString());
    }

    /** The beginning. */
    public String linkToFirst() {
        return link(true, sort, null);
    }

    /** The same words without a filter. */
    public String linkToWords() {
        return link(false, sort, null);
    }

    private String link(boolean filters, @Nullable String order, @Nullable String next) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/experiences");
        add(link, "q", q);
        if (filters) {
            add(link, "strategy", strategy);
            add(link, "outcome", outcome);
            add(link, "symptom", symptom);
            add(link, "context", context);
        }
        add(link, "sort", order);
        add(link, "after", next);
        return link.encode().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
