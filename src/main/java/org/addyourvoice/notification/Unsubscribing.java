package org.addyourvoice.notification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.addyourvoice.mail.MailSetup;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.preference.AccountPreferences;
import org.springframework.stereotype.Service;

/**
 * The link that ends mails, good for whoever has one of them and for nothing else. It says whose mails in a form that only this forum can read or make, so
 * that nothing is kept for it and it works in each mail, however old.
 */
@Service
class Unsubscribing {

    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{40,200}");
    private static final Pattern PLAIN = Pattern.compile("digest ([0-9]{1,18})");

    private final MailSetup setup;
    private final AccountPreferences preferences;

    Unsubscribing(MailSetup setup, AccountPreferences preferences) {
        this.setup = setup;
        this.preferences = preferences;
    }

    String path(MemberId member) {
        String sealed = setup.seal().close("digest " + member.value());
        return "/unsubscribe/" + sealed.replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** Whose mails it ends; empty for what we never wrote. */
    Optional<MemberId> member(String link) {
        if (!setup.isThere() || !LINK.matcher(link).matches()) {
            return Optional.empty();
        }
        try {
            return setup.seal()
                    .open(link.replace('-', '+').replace('_', '/'))
                    .map(PLAIN::matcher)
                    .filter(Matcher::matches)
                    .map(it -> new MemberId(Long.parseLong(it.group(1))));
        } catch (IllegalArgumentException e) {
            // of a length that nothing sealed has
            return Optional.empty();
        }
    }

    /** Once more does nothing. Returns whether the link is one of ours. */
    boolean end(String link) {
        Optional<MemberId> member = member(link);
        member.ifPresent(preferences::endDigest);
        return member.isPresent();
    }
}
