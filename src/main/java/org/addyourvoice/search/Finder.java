package org.addyourvoice.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;

/** Asks an index. It knows numbers only: whoever shows what they stand for reads it from the database, where it may not be published any more. */
@Component
class Finder {

    private final Widening widening;
    private final Vocabulary vocabulary;

    Finder(Widening widening, Vocabulary vocabulary) {
        this.widening = widening;
        this.vocabulary = vocabulary;
    }

    /** What the question looks for, with the words that stand in this index. */
    Wanted widen(Index index, Question question) {
        try (IndexReader reader = index.reader()) {
            return widening.widen(question, new Spelling(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the words and the filter together. @param size of a page that begins behind {@code after} others */
    Found find(Index index, Wanted wanted, ExperienceFilter filter, Sort sort, int after, int size) {
        Found found = Found.nothing(wanted);
        for (Share share : wanted.shares()) {
            Predicates predicates = predicates(index);
            found = find(index, wanted, share, predicates.filter(filter), sort, after, size);
            if (found.total() > 0) {
                break;
            }
        }
        return found;
    }

    /** Those that have most of the words, but not all. What fits best comes first, since there are many of them. */
    Found lessClose(Index index, Wanted wanted, ExperienceFilter filter, int size) {
        Predicates predicates = predicates(index);
        SearchPredicate fits = index.scope()
                .predicate()
                .bool()
                .filter(predicates.filter(filter))
                .mustNot(predicates.words(wanted, Share.ALL))
                .toPredicate();
        return find(index, wanted, Share.HALF, fits, Sort.RELEVANCE, 0, size);
    }

    private Found find(Index index, Wanted wanted, Share share, SearchPredicate fits, Sort sort, int after, int size) {
        SearchPredicate words = predicates(index).words(wanted, share);
        try (SearchSession session = index.session()) {
            SearchResult<Long> result = session.search(index.scope())
                    .select(it -> it.field(IndexedExperience.NUMBER, Long.class))
                    .where((it, root) -> root.add(words).add(it.bool().filter(fits)))
                    .sort(it -> sort == Sort.RELEVANCE && !wanted.wanted().isEmpty()
                            ? it.composite()
                                    .add(it.score())
                                    .add(it.field(IndexedExperience.PUBLISHED).desc())
                                    .add(it.field(IndexedExperience.NUMBER).desc())
                            : it.composite()
                                    .add(it.field(IndexedExperience.PUBLISHED).desc())
                                    .add(it.field(IndexedExperience.NUMBER).desc()))
                    .fetch(after, size);
            List<ExperienceId> ids =
                    result.hits().stream().map(ExperienceId::new).toList();
            return new Found(ids, result.total().hitCount(), share, wanted.wanted());
        }
    }

    /** @param share as in {@link Found} */
    Facets facets(Index index, Wanted wanted, Share share, ExperienceFilter filter) {
        Predicates predicates = predicates(index);
        try (SearchSession session = index.session()) {
            return new Counting(session, index, predicates, predicates.words(wanted, share), vocabulary).facets(filter);
        }
    }

    private Predicates predicates(Index index) {
        return new Predicates(index.scope().predicate(), vocabulary);
    }
}
