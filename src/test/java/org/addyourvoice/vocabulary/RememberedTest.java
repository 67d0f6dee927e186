package org.addyourvoice.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.addyourvoice.support.MovableClock;
import org.junit.jupiter.api.Test;

/** What is kept of the database in memory, while others read and change it. */
class RememberedTest {

    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final Remembered<String> remembered = new Remembered<>(() -> this.source.get(), OLDEST, clock);
    private Supplier<String> source = () -> "first";

    @Test
    void isReadOnceAndAnewWhenItIsOld() {
        assertThat(remembered.get()).isEqualTo("first");
        source = () -> "second";
        assertThat(remembered.get()).isEqualTo("first");

        clock.advance(OLDEST);
        assertThat(remembered.get()).isEqualTo("second");
    }

    @Test
    void whoeverAsksWhileItIsReadAnewGoesOnWithWhatThereIs() {
        remembered.get();
        clock.advance(OLDEST);
        source = () -> CompletableFuture.supplyAsync(remembered::get)
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join()
                + " and second";

        assertThat(remembered.get()).isEqualTo("first and second");
    }

    @Test
    void whatWasBegunToBeReadBeforeAChangeIsNotKept() {
        source = () -> {
            remembered.forget();
            return "from before";
        };
        remembered.get();
        source = () -> "changed";

        assertThat(remembered.get()).isEqualTo("changed");
    }

    @Test
    void whatWasBegunToBeReadEarlierIsNotPutInThePlaceOfWhatWasReadLater() {
        source = () -> {
            source = () -> "later";
            remembered.read();
            return "earlier";
        };
        remembered.get();

        assertThat(remembered.get()).isEqualTo("later");
    }

    @Test
    void afterAFailureItIsTriedAgain() {
        remembered.get();
        clock.advance(OLDEST);
        source = () -> {
            throw new IllegalStateException("no database");
        };
        assertThatIllegalStateException().isThrownBy(remembered::get);

        source = () -> "second";
        assertThat(remembered.get()).isEqualTo("second");
    }
}
