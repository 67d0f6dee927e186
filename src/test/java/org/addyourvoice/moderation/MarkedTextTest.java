package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.Field;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "One two three four.\n\nFive six.";

    @Test
    void withoutReasonsItIsTheTextInParagraphs() {
        assertThat(shown(TEXT)).isEqualTo("One two three four.|Five six.");
    }

    @Test
    void marksTheWordsAndNumbersThem() {
        assertThat(shown(TEXT, found(4, 13))).isEqualTo("One [two three](1) four.|Five six.");
    }

    @Test
    void marksMayOverlap() {
        assertThat(shown(TEXT, found(0, 7), found(4, 13))).isEqualTo("[One ][two](1)[ three](2) four.|Five six.");
    }

    @Test
    void aMarkMayCrossParagraphs() {
        assertThat(shown(TEXT, found(14, 25))).isEqualTo("One two three [four.]|[Five](1) six.");
        assertThat(shown(TEXT, found(14, 21))).isEqualTo("One two three [four.](1)|Five six.");
    }

    @Test
    void aMarkOutsideOfTheTextIsLeftOut() {
        assertThat(shown(TEXT, found(26, 400))).isEqualTo("One two three four.|Five [six.](1)");
        assertThat(shown(TEXT, found(300, 400), found(-5, -1), found(9, 4))).isEqualTo("One two three four.|Five six.");
    }

    @Test
    void whatWasFoundInTheTitleIsNotMarkedInTheBody() {
        var inTitle = new ReviewReason(1, "rule", "why", Effect.HOLD, null, Field.TITLE, 0, 3, "1", null);

        assertThat(shown(TEXT, inTitle)).isEqualTo("One two three four.|Five six.");
    }

    @Test
    void aRuleAboutTheAuthorMarksNothingAndKeepsItsNumber() {
        var aboutAuthor = new ReviewReason(1, "first-posts", "why", Effect.HOLD, null, null, null, null, "1", null);

        assertThat(shown(TEXT, aboutAuthor, found(0, 3))).isEqualTo("[One](2) two three four.|Five six.");
    }

    @Test
    void nothingTurnsTheOrderOfWordsRound() {
        MarkedText marked = MarkedText.of("Take \u202E43 pills\u202C.", Field.BODY, List.of());

        assertThat(marked.line().get(0).text()).isEqualTo("Take \u206043 pills\u2060.");
    }

    @Test
    void nothingIsLostNorAdded() {
        MarkedText marked = MarkedText.of("<b>&amp;</b>", Field.BODY, List.of(found(1, 5)));

        assertThat(marked.line().stream().map(MarkedText.Stretch::text).collect(Collectors.joining()))
                .isEqualTo("<b>&amp;</b>");
    }

    private static ReviewReason found(int start, int end) {
        return new ReviewReason(1, "rule", "why", Effect.HOLD, "label", Field.BODY, start, end, "1", null);
    }

    private static String shown(String text, ReviewReason... reasons) {
        return MarkedText.of(text, Field.BODY, List.of(reasons)).paragraphs().stream()
                .map(it -> it.stream().map(MarkedTextTest::shown).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static String shown(MarkedText.Stretch it) {
        String numbers = it.numbers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        return it.marked() ? "[" + it.text() + "]" + (it.numbers().isEmpty() ? "" : numbers) : it.text();
    }
}
