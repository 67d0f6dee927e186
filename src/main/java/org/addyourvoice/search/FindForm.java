package org.addyourvoice.search;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the address of {@code /experiences}: words and slugs, where none or an empty one means any.
 *
 * @param since a time as {@link Instant} writes it
 */
record FindForm(
        @Nullable String q,
        @Nullable String strategy,
        @Nullable String outcome,
        List<String> symptoms,
        @Nullable String context,
        @Nullable String since,
        @Nullable String sort,
        @Nullable String after) {

    /** Farther down nobody reads; more words lead to it sooner. */
    static final int DEEPEST = 1_000;

    /** Empty values are what a form sends for "any". */
    FindForm {
        q = blank(q);
        strategy = blank(strategy);
        outcome = blank(outcome);
        symptoms = symptoms.stream().filter(it -> blank(it) != null).distinct().toList();
        context = blank(context);
        since = blank(since);
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
                symptoms.stream()
                        .map(it ->
                                vocabulary.everSymptom(it).map(SymptomView::id).orElseThrow(UnknownFilter::new))
                        .collect(Collectors.toSet()),
                context == null ? null : Context.ofSlug(context).orElseThrow(UnknownFilter::new),
                since == null ? null : time(since));
    }

    /** Years without four digits are none of ours, and more than a database can hold. */
    private static Instant time(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9T:.-]{1,30}Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // as any other that is none
        }
        throw new UnknownFilter();
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

    /** The list of those in a situation. */
    static FindForm of(@Nullable Context context, List<String> symptoms) {
        return new FindForm(null, null, null, symptoms, context == null ? null : context.slug(), null, null, null);
    }

    static FindForm since(Instant time) {
        return new FindForm(null, null, null, List.of(), null, time.toString(), null, null);
    }

    public boolean any() {
        return strategy != null || outcome != null || !symptoms.isEmpty() || context != null || since != null;
    }

    /** Null where there is none, and where there are several. */
    public @Nullable String symptom() {
        return symptoms.size() == 1 ? symptoms.get(0) : null;
    }

    /** What is asked for besides, so that the form can keep each. Nothing where there is one at most. */
    public List<SymptomView> several(Vocabulary vocabulary) {
        return symptoms.size() < 2
                ? List.of()
                : symptoms.stream()
                        .flatMap(it -> vocabulary.everSymptom(it).stream())
                        .toList();
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
            for (int i = 0; i < symptoms.size(); i++) {
                add(link, "symptom", "symptom" + i, symptoms.get(i));
            }
            add(link, "context", context);
            add(link, "since", since);
        }
        add(link, "sort", order);
        add(link, "after", next);
        return link.encode().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
        add(link, name, name, value);
    }

    /** @param place of its own in the address */
    private static void add(UriComponentsBuilder link, String name, String place, @Nullable String value) {
        if (value != null) {
            link.queryParam(name, "{" + place + "}").uriVariables(Map.of(place, value));
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
