package org.addyourvoice.moderation;

import org.addyourvoice.sanction.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as moderators read it.
 *
 * @param who null where the rules acted, or where somebody is gone
 * @param byRules whether no person acted
 * @param about null where it is about a member and no text of theirs
 * @param member whom it is about then, or null for somebody who is gone
 * @param sanction what was imposed, where it tells of a sanction, or null
 * @param caseId null where there is none, or its text is erased
 */
record LogLine(
        Moment at,
        @Nullable String who,
        boolean byRules,
        AuditAction action,
        @Nullable CaseId caseId,
        @Nullable Revised about,
        @Nullable String member,
        @Nullable SanctionKind sanction,
        @Nullable String reason,
        @Nullable String ruleSet) {}
