package org.addyourvoice.limit;

import static org.addyourvoice.limit.Limit.POST;
import static org.addyourvoice.limit.Limit.QUICK_VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitsTest {

    static final LimitSizes.Size THREE_IN_AN_HOUR = new LimitSizes.Size(3, Duration.ofHours(1), null);

    static final LimitSizes SIZES = sizes(THREE_IN_AN_HOUR);

    Hand hand = new Hand();
    Limits limits = new Limits(new CountsInMemory(SIZES, hand));

    /** The same for everything. */
    static LimitSizes sizes(LimitSizes.Size all) {
        return sizes(all, new LimitSizes.Reading(all, all));
    }

    static LimitSizes sizes(LimitSizes.Size all, LimitSizes.Reading reading) {
        return new LimitSizes(
                all, all, all, all, all, all, all, all, all, all, all, all, all, all, all, all, all, all, all, reading);
    }

    @Test
    void allowsSoManyAndSaysWhenTheNextOne() {
        take(3);

        var reached = refused();

        assertThat(reached.retryAfter()).isEqualTo(Duration.ofMinutes(20));
        assertThat(reached.retryAfterSeconds()).isEqualTo(1200);
        assertThat(reached.retryAfterMinutes()).isEqualTo(20);
    }

    @Test
    void theNextOneComesWhenSaid() {
        take(3);
        hand.now = hand.now.plus(refused().retryAfter());

        take(1);

        refused();
    }

    @Test
    void subjectsAndThingsAreCountedApart() {
        take(3);

        assertThatNoException().isThrownBy(() -> limits.take(POST, "somebody else"));
        assertThatNoException().isThrownBy(() -> limits.take(QUICK_VOICE, "somebody"));
    }

    @Test
    void whatIsGivenBackOrForgottenDoesNotCount() {
        take(3);
        limits.giveBack(POST, "somebody");
        take(1);
        refused();

        limits.forget(POST, "somebody");
        take(3);
        refused();
    }

    @Test
    void givingBackNeverAddsToTheWhole() {
        limits.giveBack(POST, "somebody");
        take(3);
        refused();
    }

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            limits.take(POST, "somebody");
        }
    }

    private LimitReached refused() {
        return catchThrowableOfType(LimitReached.class, () -> limits.take(POST, "somebody"));
    }

    static class Hand extends Clock {

        Instant now = Instant.parse("2026-05-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
