package org.addyourvoice.experience;

import java.util.Optional;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of {@code /experiences} as they stand in its address: slugs, where none or an empty one means any. */
record FilterForm(
        @Nullable String strategy,
        @Nullable String outcome,
        @Nullable String symptom,
        @Nullable String context,
        @Nullable String after) {

    /** Empty values are what a form sends for "any". */
    static FilterForm of(
            @Nullable String strategy,
            @Nullable String outcome,
            @Nullable String symptom,
            @Nullable String context,
            @Nullable String after) {
        return new FilterForm(blank(strategy), blank(outcome), blank(symptom), blank(context), blank(after));
    }

    /** @throws UnknownFilter if a slug or the cursor is none of ours */
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

    /** @throws UnknownFilter if it is no cursor */
    @Nullable
    Cursor cursor() {
        return after == null ? null : Cursor.parse(after).orElseThrow(UnknownFilter::new);
    }

    /** What is asked for although it is no longer on offer, so that the form can keep it. */
    public Optional<StrategyView> formerStrategy(Vocabulary vocabulary) {
        return Optional.ofNullable(strategy).flatMap(vocabulary::everStrategy).filter(it -> !it.offered());
    }

    public boolean any() {
        return strategy != null || outcome != null || symptom != null || context != null;
    }

    /** The address of the stretch that begins at {@code next}, with the same filters. */
    public String linkTo(Cursor next) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/experiences");
        add(link, "strategy", strategy);
        add(link, "outcome", outcome);
        add(link, "symptom", symptom);
        add(link, "context", context);
        add(link, "after", next.toString());
        return link.encode().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String slug) {
        if (slug != null) {
            link.queryParam(name, slug);
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
