package org.addyourvoice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Addresses that people hand to each other lead to the forum, whatever a request says of itself. */
class PageAddressTest {

    @BeforeEach
    void aRequestThatNamesAnotherHost() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/me/invitations");
        request.setServerName("elsewhere.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theForumsOwnAddressGoesFirst() {
        assertThat(new PageAddress(new ForumAddress("https://forum.example.org/")).of("/join?code=abcd"))
                .isEqualTo("https://forum.example.org/join?code=abcd");
    }

    @Test
    void whereNobodyHasSetItTheyLeadToWhereTheRequestWent() {
        assertThat(new PageAddress(new ForumAddress("")).of("/experiences/7"))
                .isEqualTo("http://elsewhere.example/experiences/7");
    }
}
