package org.addyourvoice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be written to, and what can't. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "wren@example.org, wren@example.org",
        "'  Wren.Grey+forum@Example.ORG ', Wren.Grey+forum@example.org",
        "wren@bücher.example, wren@xn--bcher-kva.example",
        "o'neil_1@mail.example.co.uk, o'neil_1@mail.example.co.uk",
    })
    void isReadAsItIsWrittenTo(String typed, String address) {
        assertThat(MailAddress.of(typed).map(MailAddress::text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wren",
                "@example.org",
                "wren@",
                "wren@localhost",
                "wren@example.123",
                "wren@-example.org",
                "wren..grey@example.org",
                "wren@example.org, robin@example.org",
                "wren@example.org\r\nBcc: robin@example.org",
                "wren\u0000@example.org",
                "Wren <wren@example.org>",
                "wren grey@example.org",
                "\"wren grey\"@example.org",
                "wrén@example.org",
                "wren@example..org",
                "wren@[127.0.0.1]",
            })
    void isNothingElse(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void isNoLongerThanServersTake() {
        String domain = "@" + "a".repeat(60) + ".example.org";
        assertThat(MailAddress.of("w".repeat(64) + domain)).isPresent();
        assertThat(MailAddress.of("w".repeat(65) + domain)).isEmpty();
        assertThat(MailAddress.of("wren@" + "abcdefgh.".repeat(30) + "org")).isEmpty();
    }

    @Test
    void isNeverInALogLine() {
        assertThat(MailAddress.of("wren@example.org").orElseThrow()).asString().doesNotContain("wren");
    }
}
