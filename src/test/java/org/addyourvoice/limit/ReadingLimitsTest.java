package org.addyourvoice.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The shipped sizes: people never meet them, programs soon do. */
class ReadingLimitsTest {

    private static final String HERE = "203.0.113.77";

    private final LimitsTest.Hand hand = new LimitsTest.Hand();
    private final Limits limits =
            new Limits(new CountsInMemory(LimitsTest.sizes(LimitsTest.THREE_IN_AN_HOUR, shipped()), hand));

    @Test
    void tenTabsAtOnceAgainAndAgain() {
        for (int minute = 0; minute < 20; minute++) {
            read("7", HERE, 10);
            hand.now = hand.now.plusSeconds(60);
        }
    }

    @Test
    void anOfficeBehindOneAddress() {
        for (int minute = 0; minute < 8 * 60; minute++) {
            for (int person = 0; person < 10; person++) {
                read(Integer.toString(person), HERE, minute % 2 == 0 ? 1 : 2);
            }
            hand.now = hand.now.plusSeconds(60);
        }
    }

    @Test
    void somebodyWhoReadsAllDayLong() {
        for (int page = 0; page < 16 * 60 * 2; page++) {
            read("7", HERE, 1);
            hand.now = hand.now.plusSeconds(30);
        }
    }

    @Test
    void aProgramFromOneAddress() {
        int got = asOftenAsPossible(null, HERE, Duration.ofHours(24));

        // of the 432 000 that it asked for: twice a day's share and what comes back, because midnight lies between
        assertThat(got).isBetween(8_000, 24_000);
    }

    @Test
    void aProgramWithAnAccountAndManyAddresses() {
        int got = 0;
        for (int second = 0; second < 3600; second++) {
            got += passes("7", "198.51.100." + second % 250) ? 1 : 0;
            hand.now = hand.now.plusSeconds(1);
        }
        assertThat(got).isLessThan(2_200);
    }

    @Test
    void aHouseholdOfSixtyFourBitsIsOne() {
        int got = 0;
        while (passes(null, "2001:db8::" + Integer.toHexString(got + 1))) {
            got++;
        }
        assertThat(got).isEqualTo(1_200);
    }

    @Test
    void saysWhenTheNextPageIsThere() {
        for (int i = 0; i < 1_200; i++) {
            take(null, HERE);
        }
        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> take(null, HERE))
                .satisfies(it -> {
                    assertThat(it.retryAfterSeconds()).isEqualTo(1);
                    hand.now = hand.now.plus(it.retryAfter());
                });
        assertThatNoException().isThrownBy(() -> take(null, HERE));
    }

    private void read(String account, String address, int pages) {
        for (int i = 0; i < pages; i++) {
            take(account, address);
        }
    }

    private void take(@Nullable String account, String address) {
        if (account != null) {
            limits.take(Limit.READING_ACCOUNT, account);
        }
        limits.take(Limit.READING_ADDRESS, Address.subject(address));
    }

    private int asOftenAsPossible(@Nullable String account, String address, Duration time) {
        int got = 0;
        for (int second = 0; second < time.toSeconds(); second++) {
            for (int i = 0; i < 5; i++) {
                got += passes(account, address) ? 1 : 0;
            }
            hand.now = hand.now.plusSeconds(1);
        }
        return got;
    }

    private boolean passes(@Nullable String account, String address) {
        try {
            take(account, address);
            return true;
        } catch (LimitReached reached) {
            return false;
        }
    }

    private static LimitSizes.Reading shipped() {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("shipped", new FileSystemResource("src/main/resources/application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment)
                    .bind("forum.limits.reading", LimitSizes.Reading.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
