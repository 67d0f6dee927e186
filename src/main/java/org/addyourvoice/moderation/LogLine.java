package org.addyourvoice.moderation;

import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.setting.Setting;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as moderators read it.
 *
 * @param actor what kind of hand it was
 * @param who the name of a person, or null where that person is gone
 * @param about null where it is about a member and no text of theirs
 * @param member whom it is about then, or null for somebody who is gone
 * @param sanction what was imposed, where it tells of a sanction, or null
 * @param appointed what they were and what they became, where it tells of a role, or null
 * @param setting what was set, where it tells of that, or null
 * @param caseId null where there is none, or its text is erased
 */
record LogLine(
        Moment at,
        LogActor actor,
        @Nullable String who,
        AuditAction action,
        @Nullable CaseId caseId,
        @Nullable Revised about,
        @Nullable String member,
        @Nullable SanctionKind sanction,
        AuditEntry.@Nullable Appointed appointed,
        @Nullable Setting setting,
        @Nullable String reason,
        @Nullable String ruleSet) {}
