package org.addyourvoice.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {

    @ParameterizedTest
    @CsvSource({
        "Quiet Heron, quiet heron",
        "Quiet Heron, QuietHeron",
        "Quiet Heron, quiet_heron",
        "Quiet Heron, quiet-heron",
        "lan1, Ian1",
        "lan1, IANl",
        "paypal, pаypal", // Cyrillic а
        "oldgarden, 0ldgarden",
        "ﬁnch, finch", // ligature
        "Straße, STRASSE",
        "modern, rnodern",
        "Wren, vvren"
    })
    void lookAlikesShareAKey(String one, String other) {
        assertThat(Pseudonym.keyOf(one)).isEqualTo(Pseudonym.keyOf(other));
    }

    @ParameterizedTest
    @CsvSource({"oldgarden, oldgardens", "Wren, Wrenn", "heron7, heron8", "Zoë, Zoe"})
    void differentNamesDont(String one, String other) {
        assertThat(Pseudonym.keyOf(one)).isNotEqualTo(Pseudonym.keyOf(other));
    }

    @Test
    void isShownInOneForm() {
        assertThat(Pseudonym.of("  Ｗren ").shown()).isEqualTo("Wren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wren", "old garden 2", "Zoë", "Søren-K", "Ελένη", "Мария", "さくら", "नमिता", "demo-member"})
    void allows(String name) {
        assertThat(PseudonymRules.problemOf(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "'   ', missing",
        "ab, length",
        "abcdefghijklmnopqrstuvwxyzabcde, length",
        "<b>bold</b>, letters",
        "me@example.org, letters",
        "two  spaces, letters",
        "-dash, letters",
        "dash-, letters",
        "12345, letters",
        "Z̸̢̛a̷l̵g̷o̷, letters",
        "Wren😀, letters",
        "Wrеn, scripts", // Cyrillic е
        "admin, staff",
        "Admin Jane, staff",
        "the_moderator, staff",
        "m0derat0r, staff",
        "4dm1n, staff",
        "admins2, staff",
        "Аdmin, scripts", // Cyrillic А
        "deleted, staff",
        "Add Your Voice, staff"
    })
    void refuses(String name, String why) {
        assertThat(PseudonymRules.problemOf(name)).hasValue("member.pseudonym." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "wr\ud800en", "wr\u200ben", "wr\u202een"})
    void refusesWhatCannotBeSeen(String name) {
        assertThat(PseudonymRules.problemOf(name)).isPresent();
    }
}
