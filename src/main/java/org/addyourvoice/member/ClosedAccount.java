package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An account that is closed for a while, as its own member is told. Others never see it.
 *
 * @param reason in the words of whoever closed it
 */
public record ClosedAccount(Instant until, String reason) {

    private static final String ATTRIBUTE = ClosedAccount.class.getName();

    /** There if this very request was made by a member who was signed in, and whose session it has ended. Known once somebody has asked who makes it. */
    public static Optional<ClosedAccount> shutOut(HttpServletRequest request) {
        return Optional.ofNullable((ClosedAccount) request.getAttribute(ATTRIBUTE));
    }

    public OffsetDateTime utc() {
        return until.atOffset(ZoneOffset.UTC);
    }

    void shutOutOf(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
