package org.addyourvoice.notification;

import org.addyourvoice.experience.ExperienceDisowned;
import org.addyourvoice.experience.ExperiencePurged;
import org.addyourvoice.member.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what somebody was told who is gone, and what leads from a member to a text that they let go of. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeErasure {

    private final NoticeRows rows;

    NoticeErasure(NoticeRows rows) {
        this.rows = rows;
    }

    /** To be called when nothing can happen to their texts and their account any more. */
    public void erase(MemberId member) {
        rows.forget(member);
    }

    @EventListener
    void on(ExperienceDisowned event) {
        rows.unlink(event.formerAuthor(), event.id());
    }

    /** Nothing leads to it any more, for nobody. */
    @EventListener
    void on(ExperiencePurged event) {
        rows.unlink(event.formerAuthor(), event.id());
        rows.forgetOf(event.id());
    }
}
