package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ReviewedText;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.TermView;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator sees on a case.
 *
 * @param unwanted whether it is about something that the reader would rather not read first
 * @param author null for somebody who is gone, or let go of the text
 * @param nth which of the author's posts it is, or null where nobody knows who the author is
 * @param state as far as the reader may know, if they wrote it
 * @param own whether the reader wrote it, or what it replies to
 * @param host whether the reader wrote what it replies to
 * @param kept whether that keeps them out: who did what to it, and what may still be taken back, they aren't told either
 * @param claim who is at work on it, or null
 * @param dueAt by when somebody should have looked
 * @param openedBy the moderator who opened it, or null where the rules did
 * @param text as the author typed it, with what rules found in it
 * @param reports what members told, oldest first
 * @param score what puts it where it stands in the queue, part by part
 * @param overdue whether somebody should have looked by now
 * @param changes since an earlier revision, or null where there is none
 * @param alike texts like this one, the nearest first
 * @param history how the author's texts fared, oldest first
 * @param decisions on any revision of this text, oldest first
 * @param beside what moderators keep for each other
 * @param offered what this moderator may decide here and now; nothing on their own post, unless they are alone here
 */
record CaseFile(
        CaseId id,
        long version,
        CaseState state,
        boolean crisis,
        boolean unwanted,
        boolean own,
        boolean host,
        boolean kept,
        @Nullable ClaimLine claim,
        @Nullable MemberProfile author,
        @Nullable Nth nth,
        Moment openedAt,
        Moment dueAt,
        Waited waited,
        @Nullable String openedBy,
        ReviewedText reviewed,
        TermView<Context> context,
        MarkedText title,
        MarkedText text,
        List<ReviewReason> reasons,
        List<ReportLine> reports,
        List<Weighing.Part> score,
        boolean overdue,
        @Nullable Changes changes,
        List<AlikeLine> alike,
        List<HistoryLine> history,
        List<DecisionLine> decisions,
        List<CaseOutcome> offered,
        Beside beside) {

    /** The last decision on this very revision, or null. */
    public @Nullable DecisionLine standing() {
        return decisions.stream()
                .filter(it -> it.revision() == reviewed.revision() && !it.undone())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The decision by which it comes before everything, where a moderator found so, or null. */
    public @Nullable DecisionLine escalation() {
        return !crisis || !open() || kept
                ? null
                : decisions.stream()
                        .filter(it -> !it.undone())
                        .filter(it -> it.outcome() == CaseOutcome.ESCALATE || it.outcome() == CaseOutcome.HOLD)
                        .reduce((earlier, later) -> later)
                        .filter(it -> it.outcome() == CaseOutcome.ESCALATE)
                        .orElse(null);
    }

    /** The number of the decision that stands, where the reader may still take it back, or null. */
    public @Nullable Long undoable() {
        DecisionLine last = standing();
        return last == null ? null : last.undoable();
    }

    /** Whether members told of it, and wait for an answer. */
    public boolean reported() {
        return reports.stream().anyMatch(ReportLine::open);
    }

    /** Whether its text is shown only by choice. */
    public boolean covered() {
        return crisis || unwanted || !reviewed.text().notes().isEmpty();
    }

    public boolean open() {
        return state == CaseState.OPEN;
    }

    /** Whether it ended without a decision that stands. */
    public boolean closed() {
        return state.isOver();
    }

    /** The last part of the codes of hints: whether the text waits, is up while its case is open, or was decided on. */
    public String phase() {
        return !open() ? "decided" : reviewed.state().waits() ? "waiting" : "up";
    }

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return ClaimLine.isTaken(claim);
    }

    /** Whether it is what somebody had read who sent a form, and nobody else is at work on it. */
    boolean isAsRead(DecisionForm form) {
        return !taken() && form.version().equals(Long.toString(version));
    }

    boolean decidableAt(long seen) {
        return seen == version && !offered.isEmpty() && !taken();
    }

    /** Who did what the headline tells, where it was somebody with a name. */
    @Nullable
    String mover(String headline) {
        DecisionLine last = standing();
        return headline.equals("TAKEN") && claim != null ? claim.by() : last == null ? null : last.by();
    }

    /** The last part of the code of the sentence that tells what happened since the version in the form. */
    String headlineFor(DecisionForm form) {
        if (open() && !form.revision().isEmpty() && !form.revision().equals(Integer.toString(reviewed.revision()))) {
            return CaseState.SUPERSEDED.name();
        }
        return headlineFor(form.version().equals(Long.toString(version)) ? version : -1);
    }

    /** The same of a version of the case. */
    String headlineFor(long seen) {
        DecisionLine last = standing();
        if (closed()) {
            return state.name();
        }
        if (seen == version && taken()) {
            return "TAKEN";
        }
        if (last == null || seen == version) {
            return "CHANGED";
        }
        return last.byReader()
                ? "YOURS"
                : last.outcome().leavesOpen() ? last.outcome().action().name() : "DECIDED";
    }
}
