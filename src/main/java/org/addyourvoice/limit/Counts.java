package org.addyourvoice.limit;

import java.time.Duration;
import java.util.Optional;

/** Where {@link Limits} are counted. */
interface Counts {

    /** Counts one, unless none is left: then how long it is until the next. */
    Optional<Duration> take(Limit what, String subject);

    /** Takes the last count back. */
    void giveBack(Limit what, String subject);

    /** Forgets all that was counted. */
    void forget(Limit what, String subject);
}
