package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a moderator can take back just now: what they did last, or all that they decided together with it. */
@Service
@Transactional(readOnly = true)
class WayBack {

    private final Decisions decisions;
    private final UndoneDecisions undone;
    private final Batches batches;
    private final Cases cases;
    private final Reading reading;
    private final AnswersToTakeBack answers;
    private final UndoWindow window;

    WayBack(
            Decisions decisions,
            UndoneDecisions undone,
            Batches batches,
            Cases cases,
            Reading reading,
            AnswersToTakeBack answers,
            UndoWindow window) {
        this.decisions = decisions;
        this.undone = undone;
        this.batches = batches;
        this.cases = cases;
        this.reading = reading;
        this.answers = answers;
        this.window = window;
    }

    /**
     * @param code of the sentence that says what was done
     * @param what the title of the text, or how many cases it was
     * @param undo the address that takes it back
     * @param place where it can be looked at
     * @param saidThere whether that page offers the way back itself
     * @param at when it was done
     */
    record Offer(String code, String what, String undo, String place, boolean saidThere, Instant at) {}

    Optional<Offer> of(MemberId moderator) {
        return Stream.concat(decision(moderator).stream(), answers.of(moderator))
                .max(Comparator.comparing(Offer::at));
    }

    private Optional<Offer> decision(MemberId moderator) {
        return decisions
                .findLastStandingBy(moderator, window.settledBy())
                .filter(it -> window.isOpen(it.decidedAt()) && isStillLast(it))
                .map(it -> together(it, moderator).orElseGet(() -> alone(it)));
    }

    private boolean isStillLast(RecordedDecision it) {
        boolean last = decisions.findStandingOn(it.caseId()).stream()
                .reduce((earlier, later) -> later)
                .filter(newest -> newest.id() == it.id())
                .isPresent();
        return last
                && it.before().isPresent()
                && cases.findById(it.caseId().value())
                        .filter(about -> about.isAbout(it))
                        .isPresent();
    }

    private Optional<Offer> together(RecordedDecision it, MemberId moderator) {
        return batches.with(it.id())
                .map(batch -> {
                    List<Long> all = batches.of(batch, moderator);
                    int standing = all.size() - undone.among(all).size();
                    String place = "/moderation/bulk/" + batch;
                    return new Offer(
                            "moderation.way-back.together",
                            Integer.toString(standing),
                            place + "/undo",
                            place,
                            true,
                            it.decidedAt());
                })
                .filter(offer -> !offer.what().equals("1"));
    }

    private Offer alone(RecordedDecision it) {
        String title = reading.glances(List.of(it.experience())).stream()
                .filter(text -> text.revision() == it.revision())
                .findFirst()
                .map(RevisionGlance::title)
                .orElse("");
        return new Offer(
                "moderation.done." + it.outcome(),
                title,
                "/moderation/decisions/" + it.id() + "/undo",
                "/moderation/cases/" + it.caseId(),
                !it.outcome().leavesOpen(),
                it.decidedAt());
    }
}
