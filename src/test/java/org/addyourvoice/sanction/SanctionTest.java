package org.addyourvoice.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** One sanction, from its beginning to each of its ends. */
class SanctionTest {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final MemberId MEMBER = new MemberId(1);
    private static final MemberId MODERATOR = new MemberId(2);

    @ParameterizedTest
    @EnumSource(SanctionKind.class)
    void itBeginsEndsAndIsOverByItself(SanctionKind kind) {
        for (int days : kind.days()) {
            Sanction it = imposed(new Measure(kind, days), NOW);
            assertThat(it.isInForce(NOW)).isTrue();
            assertThat(it.isInForce(NOW.plus(Duration.ofDays(days)).minusNanos(1)))
                    .isTrue();
            assertThat(it.isInForce(NOW.plus(Duration.ofDays(days))))
                    .as("without anybody having looked")
                    .isFalse();
            assertThat(it.state()).isEqualTo(SanctionState.STANDING);
        }
    }

    @Test
    void whatIsImposedForLaterIsNobodysBusinessUntilThen() {
        Sanction it = imposed(new Measure(SanctionKind.SLOW_MODE, 7), NOW.plus(WINDOW));

        assertThat(it.state()).isEqualTo(SanctionState.PLANNED);
        assertThat(it.isInForce(NOW)).isFalse();
        assertThat(it.isKnown(NOW)).isFalse();
        assertThat(it.isInForce(NOW.plus(WINDOW))).isTrue();
        assertThat(it.isKnown(NOW.plus(WINDOW))).isTrue();
        assertThat(it.endsAt()).isEqualTo(NOW.plus(WINDOW).plus(Duration.ofDays(7)));
    }

    @Test
    void takenBackBeforeItBeganItNeverWas() {
        Sanction it = imposed(new Measure(SanctionKind.SLOW_MODE, 7), NOW.plus(WINDOW));
        it.lift(MODERATOR, "", NOW.plus(Duration.ofMinutes(9)));

        assertThat(it.state()).isEqualTo(SanctionState.TAKEN_BACK);
        assertThat(it.isInForce(NOW.plus(WINDOW))).isFalse();
        assertThat(it.isKnown(NOW.plus(WINDOW))).isFalse();
        assertThat(it.begin(NOW.plus(WINDOW))).isFalse();
    }

    @Test
    void slowModeCountsFromTheLatestPostThatAnybodyKnowsOf() {
        Sanction it = imposed(new Measure(SanctionKind.SLOW_MODE, 7), NOW);
        Duration day = Duration.ofDays(1);

        assertThat(it.waitsUntil(null, day, NOW)).isEmpty();
        assertThat(it.waitsUntil(NOW.minus(day), day, NOW)).isEmpty();
        assertThat(it.waitsUntil(NOW.minusSeconds(60), day, NOW))
                .contains(NOW.minusSeconds(60).plus(day));
        it.posted(NOW);
        assertThat(it.waitsUntil(null, day, NOW.plusSeconds(5)))
                .as("even where the post is nobody's any more")
                .contains(NOW.plus(day));
        assertThat(it.waitsUntil(NOW.plusSeconds(2), day, NOW.plusSeconds(5)))
                .contains(NOW.plusSeconds(2).plus(day));
    }

    /** Whatever happens to it in whatever order: it is in force only within its times, known only once begun, and what is over stays over. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingBringsItBack(int seed) {
        Random random = new Random(seed);
        SanctionKind kind = SanctionKind.values()[random.nextInt(SanctionKind.values().length)];
        Instant start = random.nextBoolean() ? NOW : NOW.plus(WINDOW);
        Sanction it = imposed(new Measure(kind, kind.days().get(0)), start);
        Instant now = NOW;
        boolean over = false;
        List<String> told = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 8)));
            SanctionState before = it.state();
            String did = step(it, random, now);
            told.add(did + " " + it.state());

            assertThat(it.isInForce(now) && (now.isBefore(start) || !now.isBefore(it.endsAt())))
                    .as("%s", told)
                    .isFalse();
            over |= !it.state().isOpen();
            assertThat(over && it.isInForce(now)).as("%s", told).isFalse();
            assertThat(before.isOpen() || !it.state().isOpen()).as("%s", told).isTrue();
            assertThat(ReflectionTestUtils.getField(it, "slot") != null)
                    .as("%s", told)
                    .isEqualTo(it.state().isOpen() && kind.restricts());
        }
    }

    private static String step(Sanction it, Random random, Instant now) {
        List<Consumer<Sanction>> steps = List.of(
                some -> some.begin(now),
                some -> some.lapse(now),
                some -> some.lift(MODERATOR, "Enough.", now),
                some -> some.overturn(MODERATOR, "You were right.", now));
        int which = random.nextInt(steps.size());
        try {
            steps.get(which).accept(it);
            return "step " + which;
        } catch (SanctionMovedOn e) {
            assertThat(it.state().isOpen() && !it.isOver(now)).isFalse();
            return "refused " + which;
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 200).boxed();
    }

    @Test
    void liftingWhatIsOverIsRefusedAndAnAppealIsNot() {
        Sanction it = imposed(new Measure(SanctionKind.SILENCE, 1), NOW);
        Instant later = NOW.plus(Duration.ofDays(2));

        assertThatExceptionOfType(SanctionMovedOn.class).isThrownBy(() -> it.lift(MODERATOR, "Enough.", later));
        assertThat(it.lapse(later)).isTrue();
        assertThat(it.lapse(later)).isFalse();
        it.overturn(MODERATOR, "You were right.", later);
        assertThat(it.state()).isEqualTo(SanctionState.LIFTED);
        assertThatExceptionOfType(SanctionMovedOn.class).isThrownBy(() -> it.overturn(MODERATOR, "Again.", later));
    }

    @Test
    void wordsAreNeededAndBounded() {
        Measure measure = new Measure(SanctionKind.NOTE, 30);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Imposition(measure, "account-other", " \n "));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Imposition(measure, "account-other", "x".repeat(1001)));
        assertThat(new Imposition(measure, "account-other", " Hello. ").words()).isEqualTo("Hello.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Measure(SanctionKind.WARNING, 30));
    }

    @Test
    void eachRoleHasItsMeasures() {
        for (Role nobody : new Role[] {Role.MEMBER, Role.AUDITOR}) {
            assertThat(Measure.within(nobody)).isEmpty();
        }
        for (Role moderator : new Role[] {Role.MODERATOR, Role.CRISIS_MODERATOR}) {
            assertThat(slugs(moderator))
                    .containsExactly(
                            "note-30",
                            "warning-90",
                            "slow_mode-3",
                            "slow_mode-7",
                            "slow_mode-14",
                            "slow_mode-30",
                            "review_first-7",
                            "review_first-14",
                            "review_first-30");
        }
        for (Role lead : new Role[] {Role.LEAD, Role.ADMIN}) {
            assertThat(slugs(lead))
                    .hasSize(21)
                    .contains("slow_mode-90", "review_first-90", "silence-1", "silence-90", "suspend-1", "suspend-90");
        }
        assertThat(Measure.ofSlug("silence-2")).isEmpty();
        assertThat(Measure.ofSlug("slow_mode-7")).contains(new Measure(SanctionKind.SLOW_MODE, 7));
    }

    private static List<String> slugs(Role role) {
        return Measure.within(role).stream().map(Measure::slug).toList();
    }

    private static Sanction imposed(Measure measure, Instant start) {
        Sanction made = new Sanction(
                MEMBER, new Imposition(measure, "account-other", "Your words."), MODERATOR, NOW, start, null);
        ReflectionTestUtils.setField(made, "id", 1L);
        return made;
    }
}
