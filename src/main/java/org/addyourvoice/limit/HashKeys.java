package org.addyourvoice.limit;

import java.security.SecureRandom;
import java.time.LocalDate;

/** The secrets that subjects are hashed with: another one each day (UTC), so that nothing can be followed from one day to the next. */
interface HashKeys {

    /** The same for everybody who counts together. */
    Key today();

    record Key(LocalDate day, byte[] secret) {

        private static final SecureRandom RANDOM = new SecureRandom();

        static Key fresh(LocalDate day) {
            byte[] secret = new byte[32];
            RANDOM.nextBytes(secret);
            return new Key(day, secret);
        }
    }
}
