package org.addyourvoice.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same kind of work for each password as the forum's own hashing, but little of it, so that all else that takes time stands out. */
@TestConfiguration(proxyBeanMethods = false)
class CheapHashing {

    @Bean
    @Primary
    static PasswordEncoder cheapEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 256, 1);
    }
}
