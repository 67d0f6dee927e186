package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.addyourvoice.site.NumbersInAddresses.InFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInAddressesTest {

    private final InFigures numbers = new InFigures();

    @Test
    void figuresAreANumber() {
        assertThat(numbers.convert("4161")).isEqualTo(4161);
        assertThat(numbers.convert("-1")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1", "#1", "+1", " 1", "1e3", "", "\u0661", "99999999999999999999"})
    void nothingElseIs(String typed) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> numbers.convert(typed));
    }
}
