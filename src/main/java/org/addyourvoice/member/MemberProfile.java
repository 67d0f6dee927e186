package org.addyourvoice.member;

import java.io.Serializable;
import java.time.Instant;

/** What other modules may know of a member. @param vouched whether a moderator vouches for them */
public record MemberProfile(MemberId id, String pseudonym, Role role, Instant joinedAt, boolean vouched)
        implements Serializable {}
