package org.addyourvoice.access;

import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The e-mail address that somebody may give when they join, where there is mail. */
@Component
class AddressOnJoining {

    private final Addresses addresses;

    AddressOnJoining(Addresses addresses) {
        this.addresses = addresses;
    }

    boolean isAskedFor() {
        return addresses.areWelcome();
    }

    /** Asked last: where all else is well, a mail will be sent, and counts. */
    void check(JoinForm form, Errors errors) {
        if (!isAskedFor() || form.email().isBlank()) {
            return;
        }
        if (form.address().isEmpty()) {
            errors.rejectValue("email", "access.mail.wrong");
        } else if (!errors.hasErrors()) {
            try {
                addresses.count(form.address().get());
            } catch (LimitReached e) {
                errors.rejectValue("email", "access.mail.often");
            }
        }
    }

    /** Sends the link, if an address was given. */
    void offer(JoinForm form, MemberId member) {
        if (isAskedFor()) {
            form.address().ifPresent(it -> addresses.offer(member, it));
        }
    }
}
