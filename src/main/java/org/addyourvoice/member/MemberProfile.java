package org.addyourvoice.member;

import java.io.Serializable;
import java.time.Instant;

/** What other modules may know of a member. */
public record MemberProfile(MemberId id, String pseudonym, Role role, Instant joinedAt) implements Serializable {}
