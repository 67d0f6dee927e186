package org.addyourvoice.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.sanction.SanctionImposed;
import org.addyourvoice.sanction.SanctionLapsed;
import org.addyourvoice.sanction.SanctionLifted;
import org.addyourvoice.sanction.SanctionResumed;
import org.addyourvoice.sanction.SanctionState;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what is imposed on accounts. Members are told when it takes effect, and when its end can't be taken back any more. */
@Component
class FromSanctions {

    private final Notices notices;
    private final UndoWindow window;
    private final Clock clock;

    FromSanctions(Notices notices, UndoWindow window, Clock clock) {
        this.notices = notices;
        this.window = window;
        this.clock = clock;
    }

    @EventListener
    void on(SanctionImposed event) {
        SanctionView it = event.sanction();
        notices.tell(it.member(), NoticeKind.SANCTION_BEGAN, it.id().value(), null, it.takesEffectAt());
    }

    /** What a word said is not over one day; it was said. */
    @EventListener
    void on(SanctionLapsed event) {
        SanctionView it = event.sanction();
        if (it.kind().restricts()) {
            ended(it, clock.instant());
        }
    }

    /** Where its member had asked for it, the answer tells them. */
    @EventListener
    void on(SanctionLifted event) {
        SanctionView it = event.sanction();
        if (it.state() == SanctionState.TAKEN_BACK) {
            notices.takeBack(NoticeKind.SANCTION_BEGAN, it.id().value());
        } else if (!event.onAppeal()) {
            Instant closed = Objects.requireNonNullElse(it.closedAt(), clock.instant());
            ended(it, window.settles(closed));
        }
    }

    /** It goes on after all, unless its time is over. */
    @EventListener
    void on(SanctionResumed event) {
        if (event.sanction().state() != SanctionState.LAPSED) {
            notices.takeBack(NoticeKind.SANCTION_ENDED, event.sanction().id().value());
        }
    }

    private void ended(SanctionView it, Instant from) {
        notices.tell(it.member(), NoticeKind.SANCTION_ENDED, it.id().value(), null, from);
    }
}
