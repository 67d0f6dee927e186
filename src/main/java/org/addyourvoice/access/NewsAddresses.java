package org.addyourvoice.access;

import java.util.Optional;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a member may be written to of what is new: only at an address whose owner has confirmed it, and never while they are away by their own wish. */
@Service
@Transactional(readOnly = true)
public class NewsAddresses {

    private final Addresses addresses;
    private final Breaks breaks;

    NewsAddresses(Addresses addresses, Breaks breaks) {
        this.addresses = addresses;
        this.breaks = breaks;
    }

    public Optional<MailAddress> of(MemberId member) {
        return breaks.endOf(member).isPresent() ? Optional.empty() : addresses.of(member);
    }
}
