package org.addyourvoice.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "Weighted blanket, weighted-blanket",
        "'  Wheat  bag (warm)! ', wheat-bag-warm",
        "Wärme & Ruhe, warme-ruhe",
        "Ｆｕｌｌ　ｗｉｄｔｈ, full-width",
        "B6, b6",
        "按摩, strategy",
        "---, strategy",
    })
    void makesAnAddressOfAName(String name, String slug) {
        assertThat(Naming.slug(name, "strategy", it -> false)).isEqualTo(slug);
    }

    @Test
    void numbersWhatIsTaken() {
        assertThat(Naming.slug("Tea", "strategy", Set.of("tea", "tea-2")::contains))
                .isEqualTo("tea-3");
    }

    @Test
    void anAddressIsAlwaysShortPlainAndFree() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String name = random.ints(random.nextInt(120), 0x20, 0x2FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String free = Naming.slug(name, "strategy", it -> false);
            String next = Naming.slug(name, "strategy", free::equals);
            assertThat(free).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(60);
            assertThat(next)
                    .matches("[a-z0-9]+(-[a-z0-9]+)*")
                    .hasSizeLessThanOrEqualTo(60)
                    .isNotEqualTo(free);
        }
    }

    @Test
    void takesNamesForTheSameWhateverTheirCaseAccentsAndSpaces() {
        assertThat(Naming.key(" Wärme\u00a0 Flasche")).isEqualTo(Naming.key("warme flasche"));
        assertThat(Naming.key("heat")).isNotEqualTo(Naming.key("heat 2"));
    }
}
