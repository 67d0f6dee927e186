package org.addyourvoice.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about mail, from {@code forum.mail.*}; the server itself stands in {@code spring.mail.*}.
 *
 * @param from the address that mails come from, with a name if wished
 * @param key what the mails' seal is made of
 */
@ConfigurationProperties("forum.mail")
record MailSettings(
        @DefaultValue("") String from, @DefaultValue("") String key) {

    /** Without the key, which no log may see. */
    @Override
    public String toString() {
        return "MailSettings";
    }
}
