package org.addyourvoice.member;

import java.time.Instant;

/**
 * An account as an admin sees it in the list.
 *
 * @param own whether it is the admin's own, whose role they can't change
 */
record AccountView(MemberId id, String pseudonym, Role role, Instant joinedAt, long version, boolean own) {

    static AccountView of(Member member, MemberId reader) {
        MemberProfile profile = member.profile();
        return new AccountView(
                profile.id(),
                profile.pseudonym(),
                profile.role(),
                profile.joinedAt(),
                member.version(),
                profile.id().equals(reader));
    }
}
