package org.addyourvoice.member;

/** The account is closed for a while. Its voices don't count until {@link MemberReinstated}. */
public record MemberSuspended(MemberId id) {}
