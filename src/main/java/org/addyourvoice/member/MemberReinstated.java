package org.addyourvoice.member;

/** A suspension has ended or was lifted. */
public record MemberReinstated(MemberId id) {}
