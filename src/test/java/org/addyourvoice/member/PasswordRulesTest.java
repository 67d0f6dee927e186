package org.addyourvoice.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"my dog sleeps a lot", "трава у дома весной", "kj3h4kj5h3k4", "correct horse battery staple"})
    void allowsWhateverIsLongEnough(String password) {
        assertThat(PasswordRules.problemOf(password, "Wren")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "tenletters, short",
        "password1234, common",
        "iloveyou1234, common",
        "123456789012, common",
        "aaaaaaaaaaaaaa, common",
        "qwertyuiop12, common",
        "p@$$w0rd!!!!, common",
        "addyourvoice1, context",
        "QuietHeron2026, context",
        "quiet heron 12, context"
    })
    void refuses(String password, String why) {
        assertThat(PasswordRules.problemOf(password, "Quiet Heron")).hasValue("member.password." + why);
    }

    @Test
    void countsLettersNotTheirPieces() {
        assertThat(PasswordRules.problemOf("😀😁😂🤣😃😄😅😆😉😊😋", "Wren")).hasValue("member.password.short");
        assertThat(PasswordRules.problemOf("😀😁😂🤣😃😄😅😆😉😊😋😎", "Wren")).isEmpty();
    }

    @Test
    void takes128AndNotOneMore() {
        String long128 = "a meadow, a gate, a hill. ".repeat(5).substring(0, 128);

        assertThat(PasswordRules.problemOf(long128, "Wren")).isEmpty();
        assertThat(PasswordRules.problemOf(long128 + "x", "Wren")).hasValue("member.password.long");
    }

    /** Some lists of signs took the guesser ten seconds, which anybody could have asked of it again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4@8({[<369!1|l0$5+7%2z4@8({[<369!1|l0$5+7%2z4@8({[<369!1|l0$5+7%2z",
                "3976015$+84!2|3976015$+84!2|3976015$+84!2|3976015$+84!2|3976015$",
                "1746390285$1746390285$1746390285$1746390285$1746390285$174639028"
            })
    void looksAtAListOfSignsNoLongerThanAtOthers(String signs) {
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(PasswordRules.problemOf(signs, "Wren")).isEmpty());
    }

    @Test
    void answersSoonWhateverIsTyped() {
        assertTimeout(Duration.ofSeconds(5), () -> PasswordRules.problemOf("4@8(".repeat(32), "4@8("));
        String book = IntStream.range(0, 300_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertTimeout(Duration.ofSeconds(2), () -> PasswordRules.problemOf("my dog sleeps a lot", book));
    }
}
