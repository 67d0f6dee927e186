package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as moderators read it.
 *
 * @param who null where the rules acted, or where somebody is gone
 * @param byRules whether no person acted
 * @param caseId null where there is none, or its text is erased
 */
record LogLine(
        Moment at,
        @Nullable String who,
        boolean byRules,
        AuditAction action,
        @Nullable CaseId caseId,
        Revised about,
        @Nullable String reason,
        @Nullable String ruleSet) {}
