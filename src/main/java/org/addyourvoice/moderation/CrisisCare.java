package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.springframework.stereotype.Component;

/** Who may read and decide where somebody may be in danger: not every volunteer can carry that, and not everybody should read it. */
@Component
class CrisisCare {

    private final MemberDirectory members;

    CrisisCare(MemberDirectory members) {
        this.members = members;
    }

    boolean mayTake(MemberId moderator) {
        return members.find(moderator)
                .filter(it -> it.role().covers(Role.CRISIS_MODERATOR))
                .isPresent();
    }

    /** @throws ForCrisisModerators if it is urgent and {@code moderator} may not take it */
    void require(MemberId moderator, ReviewCase it) {
        if (it.urgency() == Urgency.CRISIS && !mayTake(moderator)) {
            throw new ForCrisisModerators(it.id());
        }
    }
}
