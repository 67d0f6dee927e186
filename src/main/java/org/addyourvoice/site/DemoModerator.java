package org.addyourvoice.site;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.Deciding;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.Queue;

/** Passes what waits, as a moderator would; what the rules let through has no case. */
class DemoModerator {

    private final Queue queue;
    private final Deciding deciding;

    DemoModerator(Queue queue, Deciding deciding) {
        this.queue = queue;
        this.deciding = deciding;
    }

    void publish(MemberId moderator, ExperienceId experience) {
        queue.openCase(experience)
                .ifPresent(it -> deciding.decide(moderator, it.id(), it.version(), Decision.publish()));
    }
}
