package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSecretTest {

    /** The secret of RFC 6238, appendix B. */
    static final AppSecret RFC = new AppSecret(new Base32().encodeToString("12345678901234567890".getBytes(US_ASCII)));

    /** The last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(RFC.code(AppSecret.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesTheCodesBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = AppSecret.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(RFC.stepOf(RFC.code(near), now)).hasValue(near);
        }
        assertThat(RFC.stepOf(RFC.code(step - 2), now)).isEmpty();
        assertThat(RFC.stepOf(RFC.code(step + 2), now)).isEmpty();
        assertThat(RFC.stepOf("", now)).isEmpty();
    }

    @Test
    void readsACodeWithASpaceInIt() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(RFC.stepOf(" 287 082 ", now)).isPresent();
    }

    @Test
    void isLongEnoughAndNeverTheSame() {
        assertThat(AppSecret.make().base32())
                .hasSize(32)
                .isNotEqualTo(AppSecret.make().base32());
    }

    @Test
    void theAddressKeepsAnyNameInOnePiece() {
        assertThat(RFC.uri("Ian & co"))
                .startsWith("otpauth://totp/Add%20Your%20Voice:Ian%20%26%20co?secret=" + RFC.base32());
    }
}
