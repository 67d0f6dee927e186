package org.addyourvoice.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a word is written anywhere, and which words are written nearly so. The first letter has to be right. Words of what was taken down stay in an
 * index until the night: they are passed over here, or a mistake in typing a name would bring back a text that was removed because of it.
 */
final class Spelling {

    private static final int MOST = 3;
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    /** Nobody mistypes a word of more letters, and looking for its like takes long. */
    private static final int LONGEST = 40;

    private static final List<String> FIELDS = List.of(IndexedExperience.TITLE_WORDS, IndexedExperience.BODY_WORDS);

    private final IndexReader reader;
    private final @Nullable Bits published;

    Spelling(IndexReader reader) {
        this.reader = reader;
        this.published = MultiBits.getLiveDocs(reader);
    }

    private record Near(String word, int distance, int frequency) {

        private static final Comparator<Near> BEST =
                Comparator.comparingInt(Near::distance).thenComparing(Near::frequency, Comparator.reverseOrder());
    }

    /** @param stem of the word */
    boolean isWritten(String stem) {
        try {
            return stands(IndexedExperience.TITLE, stem) || stands(IndexedExperience.BODY, stem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In anything that is published. */
    private boolean stands(String field, String word) throws IOException {
        PostingsEnum places = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(word), PostingsEnum.NONE);
        if (places == null) {
            return false;
        }
        int at = places.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS && published != null && !published.get(at)) {
            at = places.nextDoc();
        }
        return at != DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The nearest words, best first. @param more words that are known besides those that are written */
    List<String> near(String word, Set<String> more) {
        int edits = word.length() >= LONG ? 2 : 1;
        if (word.length() < SHORTEST || word.length() > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        Map<String, Near> found = new LinkedHashMap<>();
        written(word, edits).forEach(it -> found.put(it.word(), it));
        LevenshteinDistance distance = new LevenshteinDistance(edits);
        for (String known : more) {
            int apart = distance.apply(word, known);
            if (apart > 0 && known.charAt(0) == word.charAt(0)) {
                found.putIfAbsent(known, new Near(known, apart, 0));
            }
        }
        List<Near> all = new ArrayList<>(found.values());
        all.sort(Near.BEST);
        return all.stream()
                .filter(it -> it.distance() == all.get(0).distance())
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    private List<Near> written(String word, int edits) {
        Map<String, Near> found = new LinkedHashMap<>();
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        try {
            for (String field : FIELDS) {
                Terms terms = MultiTerms.getTerms(reader, field);
                if (terms == null) {
                    continue;
                }
                // adjacent letters that changed places are one mistake here, two for the plain distance
                FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
                for (BytesRef it = near.next(); it != null; it = near.next()) {
                    String other = it.utf8ToString();
                    if (stands(field, other)) {
                        found.merge(
                                other,
                                new Near(other, Math.min(edits, distance.apply(word, other)), near.docFreq()),
                                (a, b) -> new Near(other, a.distance(), a.frequency() + b.frequency()));
                    }
                }
            }
            return new ArrayList<>(found.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
