package org.addyourvoice.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedMark;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.experience.PublishedTexts;
import org.addyourvoice.experience.Report;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Makes of what is published now what the index should hold of it. */
@Component
class Documents {

    private static final int STRETCH = 200;
    private static final long PRIME = 1_000_003;

    private final PublishedTexts published;
    private final Vocabulary vocabulary;

    Documents(PublishedTexts published, Vocabulary vocabulary) {
        this.published = published;
        this.vocabulary = vocabulary;
    }

    /** Puts those of {@code ids} that are published into {@code index} as they are now, and takes the others out. */
    void renew(Index index, Collection<Long> ids) {
        for (List<Long> stretch : Index.stretches(new HashSet<>(ids), STRETCH)) {
            List<IndexedExperience> found = published
                    .texts(stretch.stream().map(ExperienceId::new).toList())
                    .stream()
                    .map(this::document)
                    .toList();
            Set<Long> gone = new HashSet<>(stretch);
            found.forEach(it -> gone.remove(it.id()));
            index.remove(gone);
            index.put(found);
        }
    }

    IndexedExperience document(PublishedText text) {
        Set<StrategyId> named = text.reports().stream().map(Report::strategy).collect(Collectors.toSet());
        List<Report> counted = text.reports().stream()
                .map(it -> new Report(counted(it.strategy()), it.outcome()))
                .toList();
        return new IndexedExperience(text, mark(text.version(), named), counted);
    }

    long mark(PublishedMark published) {
        return mark(published.version(), published.strategies());
    }

    /** Moves with the words and the tags, and with what the tags count as. */
    private long mark(long version, Set<StrategyId> named) {
        return version * PRIME
                + named.stream().map(this::counted).collect(Collectors.toSet()).hashCode();
    }

    private StrategyId counted(StrategyId strategy) {
        return vocabulary.everStrategy(strategy).map(StrategyView::countedAs).orElse(strategy);
    }
}
