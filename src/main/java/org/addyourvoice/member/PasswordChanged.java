package org.addyourvoice.member;

/** A member has another password than before. Raised in the transaction that changes it. */
public record PasswordChanged(MemberId member) {}
