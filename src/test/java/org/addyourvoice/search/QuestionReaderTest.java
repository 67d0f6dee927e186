package org.addyourvoice.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.search.Question.Field;
import org.addyourvoice.search.Question.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, taken apart. */
class QuestionReaderTest {

    @Test
    void takesWordsPhrasesAndWhatIsUnwanted() {
        assertThat(wishes("heat \"hot water\" -epsom -\"deep tissue\""))
                .containsExactly(
                        new Wish(null, "heat", false, true),
                        new Wish(null, "hot water", true, true),
                        new Wish(null, "epsom", false, false),
                        new Wish(null, "deep tissue", true, false));
    }

    @Test
    void takesFields() {
        assertThat(wishes("title:heat Strategy:heat-therapy -outcome:revved symptom:\"muscle pain\" situation:after"))
                .containsExactly(
                        new Wish(Field.TITLE, "heat", false, true),
                        new Wish(Field.STRATEGY, "heat-therapy", true, true),
                        new Wish(Field.OUTCOME, "revved", false, false),
                        new Wish(Field.SYMPTOM, "muscle pain", true, true),
                        new Wish(Field.CONTEXT, "after", false, true));
    }

    @Test
    void aFieldThatIsNoneIsAWord() {
        assertThat(wishes("note:heat")).extracting(Wish::words).containsExactly("note", "heat");
    }

    @Test
    void readsQuotesAndDashesAsPhonesWriteThem() {
        assertThat(wishes("“hot water” –epsom partner’s"))
                .containsExactly(
                        new Wish(null, "hot water", true, true),
                        new Wish(null, "epsom", false, false),
                        new Wish(null, "partner's", false, true));
    }

    @Test
    void aQuoteThatIsNotClosedGoesOnToTheEnd() {
        assertThat(wishes("warm \"hot water bottle")).contains(new Wish(null, "hot water bottle", true, true));
    }

    @Test
    void aWordThatIsSeveralIsAPhrase() {
        assertThat(wishes("5-HTP")).containsExactly(new Wish(null, "5-HTP", true, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"", "\"\"", "-", "--", "+", "-\"\"", ":", "* ? ~ ^ ( ) [ ] { } \\ / ! & |", "\0"})
    void signsAloneAskForNothing(String typed) {
        assertThat(QuestionReader.read(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"heat\0", "\uD83D heat", "heat \uDE00", "\u202Eheat\u202C", "((heat", "heat~2^4", "heat AND"})
    void whatCannotBeReadIsLeftOut(String typed) {
        Question question = QuestionReader.read(typed);

        assertThat(question.wishes()).isNotEmpty();
        assertThat(question.wishes().get(0).words()).contains("heat");
        assertThat(question.asked()).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    }

    @Test
    void ofManyWordsTheFirstAreLookedForAndThatIsSaid() {
        String room = "b ".repeat(QuestionReader.MOST_WISHES);

        assertThat(QuestionReader.read(room + "! ?").cut()).isFalse();
        assertThat(QuestionReader.read(room + "heat").cut()).isTrue();
        assertThat(wishes(room + "heat")).hasSize(QuestionReader.MOST_WISHES);
    }

    @Test
    void whatIsTooLongIsCutAtAWord() {
        Question question = QuestionReader.read("warmth ".repeat(2_000));

        assertThat(question.cut()).isTrue();
        assertThat(question.asked()).hasSizeLessThanOrEqualTo(Question.LONGEST).endsWith("warmth");
        assertThat(question.wishes()).hasSizeLessThanOrEqualTo(QuestionReader.MOST_WISHES);
        assertThat(QuestionReader.read("😀".repeat(5_000)).asked()).hasSizeLessThanOrEqualTo(Question.LONGEST);
    }

    private static List<Wish> wishes(String typed) {
        return QuestionReader.read(typed).wishes();
    }
}
