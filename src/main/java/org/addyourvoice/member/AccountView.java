package org.addyourvoice.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as admins see it: what it may do and whether it is open, and nothing of what its member writes.
 *
 * @param closedUntil null for an account that no sanction closes
 * @param lockReason what its member reads after the right password, or null where it isn't locked
 * @param leaves when it will be erased at its member's wish, or null
 * @param own whether it is the reader's own
 */
public record AccountView(
        MemberId id,
        String pseudonym,
        Role role,
        Instant joinedAt,
        @Nullable Instant closedUntil,
        @Nullable String lockReason,
        boolean vouched,
        Admission admission,
        @Nullable Instant leaves,
        long version,
        boolean own) {

    static AccountView of(Member member, MemberId reader) {
        MemberProfile profile = member.profile();
        return new AccountView(
                profile.id(),
                profile.pseudonym(),
                profile.role(),
                profile.joinedAt(),
                member.suspendedUntil(),
                member.lockReason(),
                profile.vouched(),
                member.admission(),
                member.plannedErasure().map(PlannedErasure::at).orElse(null),
                member.version(),
                profile.id().equals(reader));
    }

    public boolean locked() {
        return lockReason != null;
    }
}
