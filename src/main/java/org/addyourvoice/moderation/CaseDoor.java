package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Lets moderators in to what stands beside a case: not to a crisis unless they take those, and never whoever wrote the text. */
@Component
class CaseDoor {

    private final Cases cases;
    private final CrisisCare crisis;

    CaseDoor(Cases cases, CrisisCare crisis) {
        this.cases = cases;
        this.crisis = crisis;
    }

    /**
     * @throws NoSuchCase if there is no such case
     * @throws ForCrisisModerators if it is urgent and {@code moderator} may not take such cases
     * @throws OwnAccount if they wrote the text
     */
    ReviewCase open(MemberId moderator, CaseId id) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        crisis.require(moderator, it);
        if (it.concerns(moderator)) {
            throw new OwnAccount();
        }
        return it;
    }
}
