package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionReading;
import org.springframework.stereotype.Component;

/** Who may answer what waits, whatever it is: nobody what is their own, or against what they did. */
@Component
class RowDoor {

    private final Cases cases;
    private final CrisisCare crisis;
    private final Appeals appeals;
    private final Appealing appealing;
    private final SanctionAppeals sanctionAppeals;
    private final SanctionAppealing sanctionAppealing;
    private final SanctionReading sanctions;
    private final Suggestions suggestions;
    private final AccountFlags flags;
    private final FollowUps followUps;
    private final LoneModerator lone;

    RowDoor(
            Cases cases,
            CrisisCare crisis,
            Appeals appeals,
            Appealing appealing,
            SanctionAppeals sanctionAppeals,
            SanctionAppealing sanctionAppealing,
            SanctionReading sanctions,
            Suggestions suggestions,
            AccountFlags flags,
            FollowUps followUps,
            LoneModerator lone) {
        this.cases = cases;
        this.crisis = crisis;
        this.appeals = appeals;
        this.appealing = appealing;
        this.sanctionAppeals = sanctionAppeals;
        this.sanctionAppealing = sanctionAppealing;
        this.sanctions = sanctions;
        this.suggestions = suggestions;
        this.flags = flags;
        this.followUps = followUps;
        this.lone = lone;
    }

    /**
     * Whether the moderator may answer it.
     *
     * @throws ForCrisisModerators if somebody may be in danger, and the moderator may not take that
     * @throws NoSuchRow if there is none such; what exactly is missing may be said by another exception of its kind
     */
    boolean lets(MemberId moderator, RowName row) {
        return switch (row.kind()) {
            case TEXTS -> !find(moderator, new CaseId(row.id())).concerns(moderator);
            case APPEALS -> row.id() < 0 ? letsSanctionAppeal(moderator, row) : letsAppeal(moderator, row);
            case SUGGESTIONS ->
                !lone.keepsOut(suggestions
                        .findById(row.id())
                        .orElseThrow(NoSuchSuggestion::new)
                        .isBy(moderator));
            case ACCOUNTS ->
                !flags.findById(row.id()).orElseThrow(NoSuchFlag::new).member().equals(moderator);
            case FOLLOW_UPS -> letsFollowUp(moderator, row);
            case ALL, OPINIONS -> throw new NoSuchRow();
        };
    }

    /** @throws NoSuchCase if there is no such case @throws ForCrisisModerators if it is urgent and the moderator may not take such cases */
    ReviewCase find(MemberId moderator, CaseId id) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        crisis.require(moderator, it);
        return it;
    }

    private boolean letsAppeal(MemberId moderator, RowName row) {
        Appeal it = appeals.findById(row.number()).orElseThrow(NoSuchAppeal::new);
        return appealing.barred(it, moderator).isEmpty();
    }

    private boolean letsSanctionAppeal(MemberId moderator, RowName row) {
        SanctionAppeal it = sanctionAppeals.findById(row.number()).orElseThrow(NoSuchAppeal::new);
        return sanctions
                .find(it.sanction())
                .filter(against -> sanctionAppealing.barred(against, moderator).isEmpty())
                .isPresent();
    }

    /** The case may have been found to be no crisis since; its follow-up stays with those who take crises. */
    private boolean letsFollowUp(MemberId moderator, RowName row) {
        FollowUp it = followUps.findById(row.id()).orElseThrow(NoSuchFollowUp::new);
        if (!crisis.mayTake(moderator)) {
            throw new ForCrisisModerators(it.caseId());
        }
        return !find(moderator, it.caseId()).concerns(moderator);
    }
}
