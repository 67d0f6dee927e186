package org.addyourvoice.member;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An account as an admin sees it in the list.
 *
 * @param closedUntil null for an account that is open
 * @param own whether it is the admin's own, whose role they can't change
 */
record AccountView(
        MemberId id,
        String pseudonym,
        Role role,
        Instant joinedAt,
        @Nullable OffsetDateTime closedUntil,
        long version,
        boolean own) {

    static AccountView of(Member member, MemberId reader) {
        MemberProfile profile = member.profile();
        Instant until = member.suspendedUntil();
        return new AccountView(
                profile.id(),
                profile.pseudonym(),
                profile.role(),
                profile.joinedAt(),
                until == null ? null : until.atOffset(ZoneOffset.UTC),
                member.version(),
                profile.id().equals(reader));
    }
}
