package org.addyourvoice.member;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id with the first of the settings that OWASP's password storage cheat sheet calls equal: 19 MiB, 2 passes, 1 lane. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    static PasswordEncoder passwordEncoder() {
        return encoder(KIBIBYTES, PASSES);
    }

    /** The prefix in front of each hash names its kind, so that a later kind can stand beside it. */
    static PasswordEncoder encoder(int kibibytes, int passes) {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, passes);
        return new BoundedEncoder(new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2)));
    }
}
