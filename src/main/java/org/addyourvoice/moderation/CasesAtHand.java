package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.UnderReview;
import org.springframework.stereotype.Component;

/** Tells the modules below whether a case is open, without telling them what a case is. */
@Component
class CasesAtHand implements UnderReview {

    private final Cases cases;

    CasesAtHand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean isOpen(ExperienceId id) {
        return cases.existsByExperienceAndState(id, CaseState.OPEN);
    }
}
