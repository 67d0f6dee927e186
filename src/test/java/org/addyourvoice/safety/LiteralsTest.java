package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.safety.Literals.Fence;
import org.addyourvoice.safety.Literals.Way;
import org.addyourvoice.safety.PatternCondition.Copy;
import org.addyourvoice.safety.Rule.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out of the search for an expression's sake changes nothing that it finds. */
class LiteralsTest {

    private static final String[] BETWEEN = {" ", " ", " ", " ", ", ", ". ", "! ", "\n", "-", "’", " \uD83D\uDE00 ", "é"
    };

    @Test
    void whatMustStandInEveryMatchIsReadOutOfAnExpression() {
        assertThat(Literals.of("\\b(?:(?:I|we) (?:\\w+ ){0,3}(?:sold|buys?) tea|gin)\\b")
                        .ways())
                .containsExactly(
                        new Way(
                                List.of(List.of("i ", "we "), List.of("sold tea", "buys tea", "buy tea")),
                                5,
                                Fence.SENTENCES),
                        new Way(List.of(List.of("gin")), 0, Fence.SENTENCES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a.*b          ; 2147483647 ; LINES
            ab[^\\n]{0,9}c; 9          ; LINES
            ab[^.!?\\n]*c ; 2147483647 ; SENTENCES
            ab\\W{1,2}c   ; 2          ; NONE
            ab[ ,\\n]+c   ; 2147483647 ; NONE
            ab\\. c       ; 2          ; LINES
            \\w+ing       ; 0          ; SENTENCES
            """)
    void howFarAMatchReachesIsReadOutOfIt(String expression, int gaps, Fence fence) {
        assertThat(Literals.of(expression).ways()).singleElement().satisfies(way -> {
            assertThat(way.gaps()).isEqualTo(gaps);
            assertThat(way.fence()).isEqualTo(fence);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\pL+tea", "[[:alpha:]]tea", "(?s:tea.)", "(?P<drink>tea)"})
    void ofSignsThatItDoesNotKnowItSaysNothing(String expression) {
        assertThat(Literals.of(expression)).isEqualTo(Literals.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:tea)?", "a|tea", "\\d{3}", ".", "(?:tea)*", "x?y?"})
    void whereNothingMustStandItLooksEverywhere(String expression) {
        assertThat(Literals.of(expression).ways())
                .anySatisfy(way -> assertThat(way.anyOf()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            \\bteas?\\b          ; steam tea teapot teas
            ^tea|tea$            ; tea or tea, or tea
            tea\\B               ; tea teapot
            \\b(?:no )*tea\\b    ; no no tea, a no tea
            (?i:TEA) \\w+        ; Tea time. TEA for two
            [a-z]+ tea           ; green tea black tea tea tea
            tea[^\\n]{0,4}pot    ; tea-pot tea and a pot
            """)
    void atTheEdgesOfAWordItFindsTheSame(String expression, String text) {
        assertSame(List.of(new PatternCondition(Pattern.compile(expression), Copy.WORDS)), text);
        assertSame(List.of(new PatternCondition(Pattern.compile(expression), Copy.TYPED)), text);
    }

    @Test
    void theShippedRulesFindTheSameInEveryLabelledMessage() {
        List<PatternCondition> shipped = shipped();

        assertThat(shipped).hasSizeGreaterThan(400);
        Stream.of("dev", "unseen", "fresh", "later", "studied", "sealed", "further")
                .map(name -> Path.of("src/test/resources", "moderation-" + name + ".jsonl"))
                .flatMap(file -> LabelledMessage.read(file).stream())
                .forEach(message -> assertSame(shipped, message.text()));
    }

    @Test
    void theyFindTheSameInTextsMadeOfTheirOwnWords() {
        List<PatternCondition> shipped = shipped();
        List<String> literals = shipped.stream()
                .flatMap(it -> it.needed().ways().stream())
                .flatMap(way -> way.anyOf().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            assertSame(shipped, text(literals, random));
        }
    }

    private static String text(List<String> literals, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            String literal = literals.get(random.nextInt(literals.size()));
            text.append(random.nextInt(4) == 0 ? "i" : literal).append(BETWEEN[random.nextInt(BETWEEN.length)]);
        }
        return text.toString();
    }

    private static void assertSame(List<PatternCondition> conditions, String text) {
        Reading reading = Reading.of(new Submission("", text, 0, Duration.ZERO, false));
        for (PatternCondition condition : conditions) {
            PatternCondition everywhere = new PatternCondition(condition.pattern(), condition.copy(), Literals.NONE);
            for (Scope scope : Scope.values()) {
                for (Passage passage : reading.passages(scope)) {
                    assertThat(condition.find(reading, passage))
                            .as("%s in “%s”", condition.pattern(), text)
                            .isEqualTo(everywhere.find(reading, passage));
                }
            }
        }
    }

    private static List<PatternCondition> shipped() {
        PolicySet policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();
        Set<PatternCondition> all = new LinkedHashSet<>();
        policy.rules().stream()
                .flatMap(rule -> Stream.of(rule.when().words(), rule.unless().words(), List.of(rule.except())))
                .flatMap(List::stream)
                .forEach(condition -> collect(condition, all));
        return new ArrayList<>(all);
    }

    private static void collect(TextCondition condition, Set<PatternCondition> all) {
        if (condition instanceof PatternCondition pattern) {
            all.add(pattern);
        } else if (condition instanceof AnyOf any) {
            any.conditions().forEach(it -> collect(it, all));
        }
    }
}
