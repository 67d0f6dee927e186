package org.addyourvoice.member;

/** Somebody has an account now. Raised in the transaction that makes it. */
public record MemberJoined(MemberId id) {}
