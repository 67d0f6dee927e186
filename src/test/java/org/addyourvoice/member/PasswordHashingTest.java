package org.addyourvoice.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTest {

    PasswordEncoder encoder = PasswordHashing.passwordEncoder();

    @Test
    void hashesWithArgon2id() {
        assertThat(encoder.encode("my dog sleeps a lot")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void looksAtEveryLetter() {
        String password = "a meadow, a gate, a hill. ".repeat(5).substring(0, 127);
        String hash = encoder.encode(password + "x");

        assertThat(encoder.matches(password + "x", hash)).isTrue();
        assertThat(encoder.matches(password + "y", hash)).isFalse();
    }

    @Test
    void composedAndDecomposedLettersAreOne() {
        assertThat(encoder.matches("cafe\u0301 in the rain", encoder.encode("caf\u00e9 in the rain")))
                .isTrue();
    }
}
