package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.addyourvoice.search.Question.Wish;
import org.springframework.stereotype.Component;

/** Makes of a question what is looked for: words that stand in every text are left out, others are widened by what means the same or is spelled nearly so. */
@Component
class Widening {

    /** What a question is full of. Not “no”, “not”, “off” and “after”, which mean something here. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "a",
            "about",
            "also",
            "am",
            "an",
            "and",
            "any",
            "anybody",
            "anyone",
            "are",
            "as",
            "at",
            "be",
            "been",
            "but",
            "by",
            "can",
            "could",
            "did",
            "do",
            "does",
            "else",
            "ever",
            "for",
            "from",
            "get",
            "had",
            "has",
            "have",
            "how",
            "i",
            "i'm",
            "i've",
            "if",
            "in",
            "is",
            "it",
            "its",
            "me",
            "my",
            "of",
            "on",
            "or",
            "please",
            "should",
            "so",
            "somebody",
            "someone",
            "than",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "they",
            "this",
            "to",
            "tried",
            "try",
            "was",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "who",
            "why",
            "will",
            "with",
            "would",
            "you",
            "your");

    private final Synonyms synonyms;
    private final Naming naming;

    Widening(Synonyms synonyms, Naming naming) {
        this.synonyms = synonyms;
        this.naming = naming;
    }

    Wanted widen(Question question, Spelling spelling) {
        Wanted all = new Wanted(question);
        List<String> run = new ArrayList<>();
        for (Wish wish : question.wishes()) {
            if (wish.isWord()) {
                run.add(wish.words());
                continue;
            }
            words(run, spelling, all.wanted());
            special(wish, spelling, all);
        }
        words(run, spelling, all.wanted());
        return all;
    }

    private void special(Wish wish, Spelling spelling, Wanted all) {
        if (wish.field() != null && wish.field() != Question.Field.TITLE) {
            Tags tags = naming.exactly(wish.field(), wish.words());
            if (!tags.isEmpty()) {
                (wish.wanted() ? all.tags() : all.unwantedTags()).add(tags);
                return;
            }
        }
        boolean title = wish.field() == Question.Field.TITLE;
        // an unwanted word is taken at its word
        Unit unit = wish.wanted()
                ? unit(wish.words(), false, title, spelling)
                : new Unit(wish.words(), false, title, List.of(), null, false);
        (wish.wanted() ? all.wanted() : all.unwanted()).add(unit);
    }

    /** Words in a row, longest known expression first. Empties the run. */
    private void words(List<String> run, Spelling spelling, List<Unit> into) {
        for (int at = 0; at < run.size(); ) {
            int length = known(run, at);
            String typed = String.join(" ", run.subList(at, at + length));
            if (length > 1 || !isSmall(typed)) {
                into.add(unit(typed, length > 1, false, spelling));
            }
            at += length;
        }
        run.clear();
    }

    private int known(List<String> run, int at) {
        for (int length = Math.min(synonyms.longest(), run.size() - at); length > 1; length--) {
            if (synonyms.has(Unit.stems(String.join(" ", run.subList(at, at + length))))) {
                return length;
            }
        }
        return 1;
    }

    private static boolean isSmall(String word) {
        return Analysis.words(word).stream().allMatch(it -> SMALL_WORDS.contains(it.word()));
    }

    private Unit unit(String typed, boolean loose, boolean titleOnly, Spelling spelling) {
        List<String> stems = Unit.stems(typed);
        List<String> same = synonyms.of(stems);
        Unit plain = new Unit(typed, loose, titleOnly, same, null, false);
        Tags tags = titleOnly ? null : naming.called(namings(stems, same));
        boolean known = !same.isEmpty()
                || (tags != null && !tags.isEmpty())
                || stems.size() != 1
                || spelling.isWritten(stems.get(0));
        return known ? new Unit(typed, loose, titleOnly, same, tags, false) : respelled(plain, spelling);
    }

    private static List<List<String>> namings(List<String> stems, List<String> same) {
        List<List<String>> all = new ArrayList<>();
        all.add(stems);
        same.forEach(it -> all.add(Unit.stems(it)));
        return all;
    }

    private Unit respelled(Unit unknown, Spelling spelling) {
        String word = Analysis.words(unknown.typed()).get(0).word();
        Set<String> known = new HashSet<>(synonyms.singles());
        known.addAll(naming.words());
        List<String> near = spelling.near(word, known);
        List<String> all = new ArrayList<>(near);
        near.forEach(it -> synonyms.of(Unit.stems(it)).stream()
                .filter(other -> !all.contains(other))
                .forEach(all::add));
        Tags tags = near.isEmpty() || unknown.titleOnly()
                ? null
                : naming.called(all.stream().map(Unit::stems).toList());
        return new Unit(unknown.typed(), false, unknown.titleOnly(), all, tags, true);
    }
}
