package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionId;
import org.jspecify.annotations.Nullable;

/** A member asks that somebody else looks at what was imposed on them. The sibling about texts is {@link Appeal}. */
@Entity
class SanctionAppeal extends AppealCourse {

    @Column(name = "sanction_id")
    private long sanction;

    @Column(name = "member_id")
    private MemberId member;

    private boolean settled;

    @SuppressWarnings("NullAway.Init")
    protected SanctionAppeal() {}

    SanctionAppeal(SanctionId sanction, MemberId member, String words, Instant now) {
        super(words, now);
        this.sanction = sanction.value();
        this.member = member;
    }

    /** The sanction was ended without it, and its member is told when that can't be taken back any more. Does nothing where it has been answered. */
    void settle(@Nullable MemberId moderator, String toMember, Instant now) {
        if (isOpen()) {
            answered(AppealState.UPHELD, toMember, moderator, now);
            settled = true;
        }
    }

    /** The sanction goes on after all. Returns whether it had been ended without an answer. */
    boolean unsettle() {
        boolean was = settled;
        if (was) {
            reopen();
            settled = false;
        }
        return was;
    }

    /** What ended without an answer goes on only together with what ended it. */
    @Override
    boolean mayTakeBack(MemberId moderator, UndoWindow window) {
        return !settled && super.mayTakeBack(moderator, window);
    }

    boolean isBy(MemberId somebody) {
        return member.equals(somebody);
    }

    SanctionId sanction() {
        return new SanctionId(sanction);
    }

    MemberId member() {
        return member;
    }
}
