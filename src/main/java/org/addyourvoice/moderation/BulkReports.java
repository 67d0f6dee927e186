package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a moderator what they have decided together. */
@Service
@Transactional(readOnly = true)
class BulkReports {

    private final Batches batches;
    private final Decisions decisions;
    private final UndoneDecisions undone;
    private final Reading reading;
    private final UndoWindow window;

    BulkReports(Batches batches, Decisions decisions, UndoneDecisions undone, Reading reading, UndoWindow window) {
        this.batches = batches;
        this.decisions = decisions;
        this.undone = undone;
        this.reading = reading;
        this.window = window;
    }

    /** Empty where this moderator has decided nothing in that batch. */
    Optional<BulkReport> of(UUID batch, MemberId moderator) {
        List<RecordedDecision> taken = decisions.findByIdIn(batches.of(batch, moderator));
        Set<Long> back = undone.among(taken.stream().map(RecordedDecision::id).toList());
        Map<Revised, String> titles =
                reading.glances(taken.stream().map(RecordedDecision::experience).toList()).stream()
                        .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), RevisionGlance::title));
        List<BulkReport.Line> lines = taken.stream()
                .map(it -> new BulkReport.Line(
                        it.caseId(),
                        Objects.requireNonNull(titles.get(new Revised(it.experience(), it.revision()))),
                        it.outcome().action(),
                        back.contains(it.id()),
                        !back.contains(it.id()) && window.isOpen(it.decidedAt())))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new BulkReport(batch, lines));
    }
}
