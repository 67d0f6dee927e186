package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.addyourvoice.safety.FoldedWords;
import org.junit.jupiter.api.Test;

/** How alike texts are, by the measure and by the marks that stand for it, against counting by hand. */
class PhrasesTest {

    private static final String TITLE = "Late afternoons";
    private static final String BODY = "A wheat bag on the neck, ten minutes, and then I lie down.";

    private final Random chance = new Random(4);

    @Test
    void whatHidesWordsDoesNotMakeThemOthers() {
        Print print = Print.of(TITLE, BODY);

        assertThat(Print.of("LATE afternoons!", "A  wheat\n\nbag on the **neck**; ten minutes – and then I lie d0wn"))
                .isEqualTo(print);
        assertThat(Print.of(TITLE, BODY + " Twice.").whole()).isNotEqualTo(print.whole());
        assertThat(Print.of(TITLE, "Then I lie down, and a wheat bag on the neck, ten minutes.")
                        .whole())
                .as("the order of words counts")
                .isNotEqualTo(print.whole());
    }

    @Test
    void textsWithoutWordsAreLikeNothing() {
        assertThat(Print.of("…", "– !? –").marks()).isEmpty();
        assertThat(Phrases.of("…", "–").share(Phrases.of("…", "–"))).isZero();
    }

    @Test
    void fewWordsAreOnePhrase() {
        assertThat(Phrases.of("Warm", "baths").share(Phrases.of("warm", "baths!")))
                .isEqualTo(1);
        assertThat(Phrases.of("Warm", "baths").share(Phrases.of("Cold", "baths")))
                .isZero();
    }

    @Test
    void theShareIsThatOfTheSets() {
        for (int i = 0; i < 300; i++) {
            List<String> one = words(chance.nextInt(60));
            List<String> other = changed(one, chance.nextDouble());

            assertThat(Phrases.of(one).share(Phrases.of(other)))
                    .as("%s and %s", one, other)
                    .isCloseTo(byHand(one, other), within(1e-12))
                    .isEqualTo(Phrases.of(other).share(Phrases.of(one)));
        }
    }

    /** Of all pairs among texts that were copied and changed, looked at one by one, the marks lead to nearly all that are alike and to few others. */
    @Test
    void marksLeadToWhatIsAlike() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> original = words(40 + chance.nextInt(100));
            texts.add(original);
            for (int copy = 0; copy < 5; copy++) {
                texts.add(changed(original, copy * 0.05));
            }
        }
        int alike = 0;
        int found = 0;
        int unlike = 0;
        int looked = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                double share = byHand(texts.get(i), texts.get(j));
                boolean led = !Collections.disjoint(marks(texts.get(i)), marks(texts.get(j)));
                if (share >= 0.65) {
                    assertThat(led).as("%s in common", share).isTrue();
                }
                alike += share >= Likeness.ENOUGH ? 1 : 0;
                found += share >= Likeness.ENOUGH && led ? 1 : 0;
                unlike += share < 0.1 ? 1 : 0;
                looked += share < 0.1 && led ? 1 : 0;
            }
        }
        assertThat(alike).isGreaterThan(200);
        assertThat(found).isGreaterThanOrEqualTo((int) (alike * 0.96));
        assertThat(looked).isLessThan(unlike / 100);
    }

    private static Set<Long> marks(List<String> words) {
        return Print.of("", String.join(" ", words)).marks();
    }

    private static double byHand(List<String> one, List<String> other) {
        Set<List<String>> either = new HashSet<>(runs(one));
        either.addAll(runs(other));
        Set<List<String>> both = new HashSet<>(runs(one));
        both.retainAll(runs(other));
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<List<String>> runs(List<String> words) {
        if (words.size() < 3) {
            return words.isEmpty() ? Set.of() : Set.of(words);
        }
        return IntStream.range(0, words.size() - 2)
                .mapToObj(i -> words.subList(i, i + 3))
                .collect(Collectors.toSet());
    }

    private List<String> changed(List<String> words, double share) {
        List<String> changed = new ArrayList<>();
        for (String word : words) {
            if (chance.nextDouble() >= share) {
                changed.add(word);
            } else if (chance.nextBoolean()) {
                changed.addAll(words(1));
            }
        }
        return changed;
    }

    private List<String> words(int number) {
        return FoldedWords.of(IntStream.range(0, number)
                .mapToObj(i -> "w" + (char) ('a' + chance.nextInt(26)) + (char) ('b' + chance.nextInt(20)))
                .collect(Collectors.joining(" ")));
    }
}
