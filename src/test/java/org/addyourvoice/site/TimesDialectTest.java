package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

class TimesDialectTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, '1 October 2026, 23:30'",
        "Pacific/Kiritimati, '2 October 2026, 13:30'",
        "Pacific/Pago_Pago, '1 October 2026, 12:30'"
    })
    void daysAndHoursAreThoseOfTheForumsClockWhereverTheMachineStands(ZoneId zone, String shown) {
        Instant at = Instant.parse("2026-10-01T23:30:00Z");
        var engine = new SpringTemplateEngine();
        engine.addDialect(new TimesDialect(Clock.fixed(at, zone)));

        String page = "[[${#times.format(at, 'd MMMM yyyy, HH:mm')}]]";
        assertThat(engine.process(page, new Context(Locale.UK, Map.of("at", at))))
                .isEqualTo(shown);
    }
}
