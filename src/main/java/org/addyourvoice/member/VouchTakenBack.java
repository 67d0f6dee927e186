package org.addyourvoice.member;

/** Nobody vouches for the member any more. Raised in the transaction that says so. */
public record VouchTakenBack(MemberId id) {}
