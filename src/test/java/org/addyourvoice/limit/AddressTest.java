package org.addyourvoice.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void oneHouseholdIsOneSubject() {
        assertThat(Address.subject("2001:db8::1")).isEqualTo(Address.subject("2001:db8:0:0:ffff::9"));
        assertThat(Address.subject("2001:db8::1")).isNotEqualTo(Address.subject("2001:db8:0:1::1"));
    }

    @Test
    void anOldAddressIsItself() {
        assertThat(Address.subject("192.0.2.7")).isEqualTo("192.0.2.7").isNotEqualTo(Address.subject("192.0.2.8"));
        assertThat(Address.subject("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void whatIsNoAddressStandsForItselfAndIsNotLookedUp() {
        assertThat(Address.subject("localhost")).isEqualTo("localhost");
        assertThat(Address.subject("unknown")).isEqualTo("unknown");
        assertThat(Address.subject("a:b")).isEqualTo("a:b");
        assertThat(Address.subject("1.2.3.999")).isEqualTo("1.2.3.999");
    }
}
