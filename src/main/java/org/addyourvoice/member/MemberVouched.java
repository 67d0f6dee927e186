package org.addyourvoice.member;

/** A moderator vouches for a member. Raised in the transaction that says so. */
public record MemberVouched(MemberId id) {}
