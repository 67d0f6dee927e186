package org.addyourvoice.access;

import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/** An e-mail address and nothing else. */
record AddressForm(String email) {

    AddressForm(@Nullable String email) {
        this.email = Objects.requireNonNullElse(email, "");
    }

    Optional<MailAddress> address() {
        return MailAddress.of(email);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "AddressForm";
    }
}
