package org.addyourvoice.member;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Found by every test of the whole program: the forum's kind of hash with as little work as there can be, because tests make thousands of accounts. What
 * the forum itself does is {@link PasswordHashingTest}'s.
 */
@Configuration(proxyBeanMethods = false)
class QuickHashing {

    @Bean
    @Primary
    static PasswordEncoder quickEncoder() {
        return PasswordHashing.encoder(8, 1);
    }
}
