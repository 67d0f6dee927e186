package org.addyourvoice.member;

/** Something was done with an account. Raised in the transaction that does it. For {@link Deed#ROLE_CHANGED} there is {@link RoleChanged}. */
public record DeedDone(MemberId id, Deed deed, MemberId by) {}
