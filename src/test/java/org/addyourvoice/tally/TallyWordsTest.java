package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TallyWordsTest {

    private static final StrategyView HEAT = new StrategyView(
            new StrategyId(1), "heat", "Heat", "Warmth", "Text", null, false, List.of(), true, new StrategyId(1));

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14 | 1 | 3 | 2 | 14 von 20 Mitgliedern sagen, dass es geholfen hat. 2 sagen, dass es die Symptome verstärkt hat. 4 sagen: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 48 und 86 von 100 liegen.
            20 | 0 | 0 | 0 | Alle 20 Mitglieder sagen, dass es geholfen hat. Niemand sagt, dass es die Symptome verstärkt hat. Niemand sagt: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 83 und 100 von 100 liegen.
            0 | 1 | 0 | 4 | Keins von 5 Mitgliedern sagt, dass es geholfen hat. 4 sagen, dass es die Symptome verstärkt hat. 1 sagt: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 0 und 44 von 100 liegen.
            1 | 0 | 0 | 4 | 1 von 5 Mitgliedern sagt, dass es geholfen hat. 4 sagen, dass es die Symptome verstärkt hat. Niemand sagt: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 3 und 63 von 100 liegen.
            1 | 0 | 0 | 0 | Das eine Mitglied, das berichtet hat, sagt, dass es geholfen hat. Niemand sagt, dass es die Symptome verstärkt hat. Niemand sagt: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 20 und 100 von 100 liegen.
            0 | 0 | 0 | 1 | Keins von 1 Mitglied sagt, dass es geholfen hat. 1 sagt, dass es die Symptome verstärkt hat. Niemand sagt: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 0 und 80 von 100 liegen.
            2 | 0 | 0 | 0 | Beide Mitglieder sagen, dass es geholfen hat. Niemand sagt, dass es die Symptome verstärkt hat. Niemand sagt: gemischt oder keine Änderung. Bei so wenigen Berichten kann der Anteil irgendwo zwischen etwa 34 und 100 von 100 liegen.
            20 | 5 | 3 | 2 | 20 von 30 Mitgliedern sagen, dass es geholfen hat. 2 sagen, dass es die Symptome verstärkt hat. 8 sagen: gemischt oder keine Änderung. Der Anteil kann irgendwo zwischen etwa 48 und 81 von 100 liegen.
            900 | 0 | 0 | 600 | 900 von 1.500 Mitgliedern sagen, dass es geholfen hat. 600 sagen, dass es die Symptome verstärkt hat. Niemand sagt: gemischt oder keine Änderung. Der Anteil kann irgendwo zwischen etwa 57 und 63 von 100 liegen.
            """)
    void sumsUpInGerman(int helped, int mixed, int noChange, int revved, String sentence) {
        assertThat(words.sentence(tally(new Counts(helped, mixed, noChange, revved)), Locale.GERMANY))
                .isEqualTo(sentence);
    }

    @Test
    void saysThatThereIsTooLittleToTell() {
        assertThat(words.sentence(tally(Counts.NONE), Locale.ENGLISH)).isEqualTo("Not enough reports yet.");
        assertThat(words.sentence(Tally.hidden(HEAT), Locale.ENGLISH)).isEqualTo("Not enough reports yet.");
        assertThat(words.sentence(Tally.hidden(HEAT), Locale.GERMAN)).isEqualTo("Noch zu wenige Berichte.");
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
