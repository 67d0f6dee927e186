package org.addyourvoice.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.mail.LateLetter;
import org.addyourvoice.mail.Letter;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** The answer to whoever asked for a link to come back by: the link, or that nobody has this address. Either is the same work. */
@Component
class RecoveryLetter implements LateLetter {

    private final Addresses addresses;
    private final RecoveryLinks links;
    private final Letters letters;
    private final MemberDirectory directory;
    private final Clock clock;

    RecoveryLetter(Addresses addresses, RecoveryLinks links, Letters letters, MemberDirectory directory, Clock clock) {
        this.addresses = addresses;
        this.links = links;
        this.letters = letters;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "access.recovery";
    }

    @Override
    public Letter write(MailAddress to, Locale language) {
        Optional<MemberId> holder = addresses.holder(to).filter(directory::hold);
        LinkSecret link = LinkSecret.make();
        links.save(new RecoveryLink(holder.orElse(null), link, clock.instant().plus(MailRecovery.LINK_FOR)));
        return holder.map(it -> letters.recover(to, it, link, language)).orElseGet(() -> letters.nobody(to, language));
    }
}
