package org.addyourvoice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator may say where the forum is. */
class ForumAddressTest {

    @Test
    void isBare() {
        assertThat(new ForumAddress(" https://forum.example.org/ ").address()).isEqualTo("https://forum.example.org");
        assertThat(new ForumAddress("http://localhost:8080").uri()).contains(URI.create("http://localhost:8080"));
        assertThat(new ForumAddress(" ").uri()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forum.example.org",
                "https://forum.example.org/path",
                "https://forum.example.org?a=b",
                "https://somebody@forum.example.org",
                "ftp://forum.example.org",
                "https://",
                "not an address"
            })
    void anythingElseIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new ForumAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
