package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Effect;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.sanction.Sanctioning;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows for an account from a decision on a text. It takes effect when the decision can't be taken back any more, and goes with it until then. From
 * a crisis, or from somebody's worry, nothing ever follows.
 */
@Service("consequences")
@Transactional
class Consequences {

    private final Cases cases;
    private final MemberReports reports;
    private final SanctionReading sanctions;
    private final Sanctioning sanctioning;
    private final Reasons reasons;
    private final UndoWindow window;
    private final Clock clock;

    Consequences(
            Cases cases,
            MemberReports reports,
            SanctionReading sanctions,
            Sanctioning sanctioning,
            Reasons reasons,
            UndoWindow window,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.sanctions = sanctions;
        this.sanctioning = sanctioning;
        this.reasons = reasons;
        this.window = window;
        this.clock = clock;
    }

    /** What this moderator may impose along with a decision on this case, mildest first. */
    @Transactional(readOnly = true)
    public List<Measure> offered(MemberId moderator, CaseId id) {
        return cases.findById(id.value()).map(it -> offered(moderator, it)).orElse(List.of());
    }

    /** @param stand the last part of the code of its state */
    public record Standing(SanctionView sanction, String stand) {}

    /** What has been imposed on the author of this case and has not ended, newest first. */
    @Transactional(readOnly = true)
    public List<Standing> standing(CaseId id) {
        Instant now = clock.instant();
        return cases.findById(id.value()).map(ReviewCase::author).map(sanctions::history).orElse(List.of()).stream()
                .filter(it -> it.isInForce(now) || it.isAhead(now))
                .map(it -> new Standing(it, it.isAhead(now) ? "AHEAD" : "FORCE"))
                .toList();
    }

    public List<Reason> reasons() {
        return reasons.serving(Reason.Use.SANCTION);
    }

    private List<Measure> offered(MemberId moderator, ReviewCase it) {
        MemberId author = it.author();
        return author == null || isCare(it) ? List.of() : sanctions.offered(moderator, author);
    }

    /** Whether it is or was about somebody who may be in danger. */
    private boolean isCare(ReviewCase it) {
        return it.urgency() == Urgency.CRISIS
                || it.reasons().stream().anyMatch(reason -> reason.effect() == Effect.ESCALATE)
                || reports.findByCaseIdOrderById(it.id()).stream().anyMatch(told -> told.door() == Door.WORRIED);
    }

    /**
     * Whether that may follow from a decision on the case as it stands.
     *
     * @throws NeverFollows if it may not
     */
    void require(MemberId moderator, ReviewCase it, CaseOutcome outcome, Imposition imposition) {
        if (outcome.leavesOpen() || !offered(moderator, it).contains(imposition.measure())) {
            throw new NeverFollows(it.id());
        }
    }

    void impose(MemberId moderator, ReviewCase it, long decision, Imposition imposition) {
        MemberId author = it.author();
        if (author != null) {
            sanctioning.follow(moderator, author, imposition, clock.instant().plus(window.length()), decision);
        }
    }

    void takeBack(MemberId moderator, RecordedDecision taken) {
        sanctioning.takeBack(moderator, taken.id());
    }
}
