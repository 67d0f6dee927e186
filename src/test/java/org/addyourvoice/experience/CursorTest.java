package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void isReadBackAsItWasWritten() {
        Cursor cursor = new Cursor(Instant.parse("2026-10-01T12:00:00.123456Z"), 17);

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x-1", "1-", "1", "99999999999999999999-1", "1-99999999999999999999", "1-2-3"})
    void anythingElseIsNoCursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
