package org.addyourvoice.member;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, and whether they may be here.
 *
 * @param closed null for an account that is open
 */
public record Standing(MemberProfile profile, @Nullable ClosedAccount closed) {}
