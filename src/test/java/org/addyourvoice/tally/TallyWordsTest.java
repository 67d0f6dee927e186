package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TallyWordsTest {

    private static final StrategyView HEAT =
            new StrategyView(new StrategyId(1), "heat", "Heat", "Warmth", "Text", null, false);

    private final TallyWords words = new TallyWords(bundle());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14 | 1 | 3 | 2 | 14 of 20 members said it helped, 2 said it revved, 4 said mixed or no change. With so few reports, the share could be anywhere from about 48 to 86 in every 100.
            20 | 0 | 0 | 0 | All 20 members said it helped, none said it revved, none said mixed or no change. With so few reports, the share could be anywhere from about 83 to 100 in every 100.
            0 | 1 | 0 | 4 | None of 5 members said it helped, 4 said it revved, 1 said mixed or no change. With so few reports, the share could be anywhere from about 0 to 44 in every 100.
            1 | 0 | 0 | 4 | 1 of 5 members said it helped, 4 said it revved, none said mixed or no change. With so few reports, the share could be anywhere from about 3 to 63 in every 100.
            1 | 0 | 0 | 0 | The one member who reported said it helped, none said it revved, none said mixed or no change. With so few reports, the share could be anywhere from about 20 to 100 in every 100.
            0 | 0 | 0 | 1 | None of 1 member said it helped, 1 said it revved, none said mixed or no change. With so few reports, the share could be anywhere from about 0 to 80 in every 100.
            2 | 0 | 0 | 0 | Both members said it helped, none said it revved, none said mixed or no change. With so few reports, the share could be anywhere from about 34 to 100 in every 100.
            20 | 5 | 3 | 2 | 20 of 30 members said it helped, 2 said it revved, 8 said mixed or no change. The share could be anywhere from about 48 to 81 in every 100.
            900 | 0 | 0 | 600 | 900 of 1,500 members said it helped, 600 said it revved, none said mixed or no change. The share could be anywhere from about 57 to 63 in every 100.
            """)
    void sumsUp(int helped, int mixed, int noChange, int revved, String sentence) {
        assertThat(words.sentence(tally(new Counts(helped, mixed, noChange, revved)), Locale.ENGLISH))
                .isEqualTo(sentence);
    }

    @Test
    void saysThatThereIsTooLittleToTell() {
        assertThat(words.sentence(tally(Counts.NONE), Locale.ENGLISH)).isEqualTo("Not enough reports yet.");
        assertThat(words.sentence(Tally.hidden(HEAT), Locale.ENGLISH)).isEqualTo("Not enough reports yet.");
    }

    @ParameterizedTest
    @CsvSource({"5,a-few", "9,a-few", "10,some", "29,some", "30,many", "4000,many"})
    void hasAWordForTheSize(int members, String size) {
        assertThat(tally(new Counts(members, 0, 0, 0)).size().slug()).isEqualTo(size);
    }

    private static Tally tally(Counts counts) {
        return Tally.shown(HEAT, new Cell(counts, Counts.NONE));
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
