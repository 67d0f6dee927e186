package org.addyourvoice.member;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Found by every test of the whole program: the forum's kind of hash with as little work as there can be, because tests make thousands of accounts. What
 * the forum itself does is {@link PasswordHashingTest}'s.
 */
@Configuration(proxyBeanMethods = false)
public class QuickHashing {

    private static final AtomicInteger WITHIN_TRANSACTIONS = new AtomicInteger();

    @Bean
    @Primary
    static PasswordEncoder quickEncoder() {
        return new Watched(PasswordHashing.encoder(8, 1));
    }

    /** How often a password was worked on, for which one may have to wait, by somebody who held a connection to the database meanwhile. */
    public static int withinTransactions() {
        return WITHIN_TRANSACTIONS.get();
    }

    private record Watched(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            look();
            return encoder.encode(raw);
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            look();
            return encoder.matches(raw, encoded);
        }

        private static void look() {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                WITHIN_TRANSACTIONS.incrementAndGet();
            }
        }
    }
}
