package org.addyourvoice.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address to which a server anywhere can deliver: what stands before the at sign in ASCII, the domain as the DNS writes it. Nothing in it can
 * begin another header line.
 */
public record MailAddress(String text) {

    /** RFC 5321, section 4.5.3.1: a path has 256 characters, two of them brackets. */
    private static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final int LONGEST_BEFORE_AT = 64;

    public MailAddress {
        if (text.length() > LONGEST
                || text.indexOf('@') > LONGEST_BEFORE_AT
                || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Empty for what is no address; spaces around it are dropped. */
    public static Optional<MailAddress> of(String typed) {
        String plain = typed.strip();
        int at = plain.lastIndexOf('@');
        if (at < 1 || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(plain.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(plain.substring(0, at + 1) + domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same for two spellings that reach one mailbox nearly everywhere: capitals don't matter. */
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
