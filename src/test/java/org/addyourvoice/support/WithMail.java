package org.addyourvoice.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Runs a Spring test with mail set up, against a mail server of its own: {@link Mailboxes}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(Mailboxes.class)
@TestPropertySource(
        properties = {
            "spring.mail.host=localhost",
            "forum.mail.from=Add Your Voice <forum@example.org>",
            "forum.mail.key=only for tests: 0123456789abcdef0123456789abcdef",
            "forum.address=" + WithMail.ADDRESS
        })
public @interface WithMail {

    /** Where mails say that the forum is; no request in a test ever claims it. */
    String ADDRESS = "https://forum.example.org";
}
