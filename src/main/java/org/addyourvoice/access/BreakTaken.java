package org.addyourvoice.access;

import org.addyourvoice.member.MemberId;

/** Somebody is away by their own choice, and can't come back before the time is over. Raised in the transaction that signs them out. */
public record BreakTaken(MemberId id) {}
