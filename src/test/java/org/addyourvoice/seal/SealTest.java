package org.addyourvoice.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is closed is of no use without the key. */
class SealTest {

    private static final String KEY = "a key that is long enough for this test";

    private final Seal seal = new Seal(KEY);

    @Test
    void opensWhatItClosedAndTellsNothingElse() {
        String closed = seal.close("wren@example.org");

        assertThat(seal.open(closed)).contains("wren@example.org");
        assertThat(closed).doesNotContain("wren").isNotEqualTo(seal.close("wren@example.org"));
        assertThat(new Seal(KEY + "!").open(closed)).isEmpty();
        assertThat(seal.open(changed(closed))).isEmpty();
        assertThat(seal.open("never closed")).isEmpty();
        assertThat(seal.open("AAAA")).isEmpty();
    }

    @Test
    void marksTheSameTextAlikeAndOnlyWithTheSameKey() {
        assertThat(seal.mark("wren"))
                .isEqualTo(new Seal(KEY).mark("wren"))
                .isNotEqualTo(seal.mark("robin"))
                .isNotEqualTo(new Seal(KEY + "!").mark("wren"))
                .hasSize(64);
    }

    @Test
    void fitsTheColumns() {
        assertThat(seal.close("w".repeat(64) + "@" + "a".repeat(185) + ".org").length())
                .isLessThanOrEqualTo(600);
        assertThat(seal.close("€".repeat(20_000)).length()).isLessThanOrEqualTo(100_000);
    }

    private static String changed(String closed) {
        return (closed.startsWith("A") ? "B" : "A") + closed.substring(1);
    }
}
