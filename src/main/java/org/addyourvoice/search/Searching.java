package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceSummary;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.experience.PublishedTexts;
import org.addyourvoice.experience.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches, and shows what was found as it is published now: what the index says of anything that isn't up any more is left out. */
@Service
class Searching {

    private static final int FEW = 5;

    /** With those that have all of the words. */
    private static final int ENOUGH = 10;

    private final IndexKeeper keeper;
    private final Finder finder;
    private final Reading reading;
    private final PublishedTexts published;

    Searching(IndexKeeper keeper, Finder finder, Reading reading, PublishedTexts published) {
        this.keeper = keeper;
        this.finder = finder;
        this.reading = reading;
        this.published = published;
    }

    /** What the question looks for, by the words that stand in the index. Empty while there is none yet. */
    Optional<Wanted> wanted(Question question) {
        return keeper.index().map(it -> finder.widen(it, question));
    }

    /** Empty while there is no index yet. @param size of a page */
    Optional<FindResults> find(Wanted wanted, ExperienceFilter filter, Sort sort, int after, int size) {
        return keeper.index().map(it -> find(it, wanted, filter, sort, after, size));
    }

    /** Empty while there is no index yet, or not all is in it. */
    Optional<Facets> facets(Wanted wanted, Share share, ExperienceFilter filter) {
        return keeper.isWhole() ? keeper.index().map(it -> finder.facets(it, wanted, share, filter)) : Optional.empty();
    }

    private FindResults find(Index index, Wanted wanted, ExperienceFilter filter, Sort sort, int after, int size) {
        Found found = finder.find(index, wanted, filter, sort, after, size);
        boolean more = after + size < found.total() && after + size <= FindForm.DEEPEST;
        long unfiltered = found.total() > 0 || filter.equals(ExperienceFilter.ANY)
                ? 0
                : finder.find(index, wanted, ExperienceFilter.ANY, sort, 0, 1).total();
        return new FindResults(
                hits(found),
                found.total(),
                found.share(),
                after == 0 ? lessClose(index, wanted, filter, found, size) : List.of(),
                also(found.units(), Unit::isRespelled),
                wanted.missing().stream().map(Unit::typed).toList(),
                also(found.units(), it -> !it.isRespelled()),
                wanted.question().cut(),
                more ? after + size : null,
                unfiltered);
    }

    /** Where few have all of the words, some more that have most of them. */
    private List<FindResults.Hit> lessClose(
            Index index, Wanted wanted, ExperienceFilter filter, Found found, int size) {
        boolean few = found.share() == Share.ALL && found.total() > 0 && found.total() < FEW;
        return few && wanted.wanted().size() > 1
                ? hits(finder.lessClose(index, wanted, filter, Math.min(size, ENOUGH) - (int) found.total()))
                : List.of();
    }

    private List<FindResults.Hit> hits(Found found) {
        List<List<String>> all =
                found.units().stream().flatMap(it -> it.sayings().stream()).toList();
        Map<ExperienceId, PublishedText> texts =
                published.texts(found.ids()).stream().collect(Collectors.toMap(PublishedText::id, Function.identity()));
        return reading.summaries(found.ids()).stream()
                .flatMap(it -> Stream.ofNullable(texts.get(it.id())).map(text -> hit(it, text, all)))
                .toList();
    }

    private static FindResults.Hit hit(ExperienceSummary it, PublishedText text, List<List<String>> sayings) {
        boolean covered = it.excerpt().isEmpty();
        @Nullable Snippet body = covered ? null : Snippet.best(text.body(), sayings);
        return new FindResults.Hit(it, Snippet.whole(it.title(), sayings), body);
    }

    private static List<FindResults.Also> also(List<Unit> units, Predicate<Unit> which) {
        List<FindResults.Also> all = new ArrayList<>();
        units.stream()
                .filter(it -> which.test(it) && !it.others().isEmpty())
                .forEach(it -> all.add(new FindResults.Also(it.typed(), it.others())));
        return all;
    }
}
