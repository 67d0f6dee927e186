package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an author hears of a decision, in words that fit however long the window is. */
class HearsTest {

    @ParameterizedTest
    @CsvSource({"0, sees it as soon as you save it", "1, hears of it within a minute", "10, hears of it in 10 minutes"})
    void isSaidForEachLength(int minutes, String said) {
        String words = ResourceBundle.getBundle("messages", Locale.ROOT).getString("moderation.case.hears");

        assertThat(new MessageFormat(words, Locale.ENGLISH).format(new Object[] {"lantern", minutes}))
                .startsWith("lantern " + said + ".");
    }
}
