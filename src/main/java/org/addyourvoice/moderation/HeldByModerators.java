package org.addyourvoice.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.sanction.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * What there is between a member and the moderators, as the member gets it: never by whom.
 *
 * @param privateNotes how many notes moderators wrote for each other about the account; their words may be about others as well, so that a person has
 *     to look at them before they are given out
 * @param looks how often somebody asked moderators to look at the account
 * @param breachesLetGo when texts of theirs were decided on that broke a rule and that they have let go of, as long as these count
 */
record HeldByModerators(
        List<HeldDecision> decisions,
        List<HeldAppeal> appeals,
        List<HeldSanctionAppeal> sanctionAppeals,
        List<HeldReport> told,
        List<HeldMessage> messages,
        int privateNotes,
        int looks,
        List<LocalDate> breachesLetGo) {

    record HeldDecision(
            Instant at,
            String address,
            String title,
            AuditAction decided,
            @Nullable String reason,
            String words,
            List<String> covered,
            List<ContentNote> addedNotes,
            List<String> notices) {}

    record HeldAppeal(
            Instant at,
            String address,
            String words,
            AppealState state,
            @Nullable String answer) {}

    record HeldSanctionAppeal(
            Instant at,
            SanctionKind against,
            String words,
            AppealState state,
            @Nullable String answer) {}

    record HeldReport(Instant at, String about, String words, String answer) {}

    record HeldMessage(Instant at, boolean read, String words) {}
}
