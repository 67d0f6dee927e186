package org.addyourvoice.vocabulary;

import static org.addyourvoice.vocabulary.GlossaryWord.COG_FOG;
import static org.addyourvoice.vocabulary.GlossaryWord.COLD_TURKEY;
import static org.addyourvoice.vocabulary.GlossaryWord.FLARE;
import static org.addyourvoice.vocabulary.GlossaryWord.PT;
import static org.addyourvoice.vocabulary.GlossaryWord.REV;
import static org.addyourvoice.vocabulary.GlossaryWord.TOLERANCE;
import static org.addyourvoice.vocabulary.GlossaryWord.WAVE;
import static org.addyourvoice.vocabulary.GlossaryWord.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

    @Test
    void findsEachWordOnceInTheOrderOfTheGlossary() {
        assertThat(Glossary.in("Cold turkey, then brain fog. It REVVED me up; revving, revs."))
                .containsExactly(REV, COG_FOG, COLD_TURKEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a flare-up", "Flares!", "flared\nagain", "«flare ups»"})
    void findsItsForms(String text) {
        assertThat(Glossary.in(text)).containsExactly(FLARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "…",
                "revenge, reverse, previous",
                "a cold, and turkey for dinner",
                "I looked out of the window",
                "I jumped when the phone rang",
                "her tone of voice",
                "the waves at the beach",
                "ptarmigan"
            })
    void takesNothingElseForThem(String text) {
        assertThat(Glossary.in(text)).isEmpty();
    }

    @Test
    void tellsWindowsInTheWallFromThoseInTime() {
        assertThat(Glossary.in("An open window. I walked too far in a window, and then a wave came."))
                .containsExactly(WAVE, WINDOW);
    }

    @Test
    void knowsShortWords() {
        assertThat(Glossary.in("My PT knew of tolerance withdrawal")).containsExactly(PT, TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource
    void everyWordCanBeFound(GlossaryWord word) {
        assertThat(word.recognised())
                .isNotEmpty()
                .allSatisfy(
                        form -> assertThat(Glossary.in("and " + form + " so")).contains(word));
        assertThat(word.isAboutStopping())
                .isEqualTo(GlossaryWord.Origin.STOPPING.words().contains(word));
    }

    @Test
    void everyWordStandsInOneList() {
        assertThat(Arrays.stream(GlossaryWord.Origin.values()).flatMap(it -> it.words().stream()))
                .containsExactlyInAnyOrderElementsOf(List.of(GlossaryWord.values()));
    }
}
