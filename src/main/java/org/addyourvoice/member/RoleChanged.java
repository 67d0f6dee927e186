package org.addyourvoice.member;

import org.jspecify.annotations.Nullable;

/** Somebody may do more or less than before. Raised in the transaction that changes it. @param by the admin, or null where the operator did it */
public record RoleChanged(
        MemberId id, Role before, Role after, @Nullable MemberId by) {}
