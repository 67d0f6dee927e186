package org.addyourvoice.moderation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form of a decision as it was filled when it was taken, for somebody who takes it back to change it. */
@Service
@Transactional(readOnly = true)
class Refilling {

    private final Decisions decisions;
    private final Cases cases;
    private final Reading reading;
    private final SanctionReading sanctions;

    Refilling(Decisions decisions, Cases cases, Reading reading, SanctionReading sanctions) {
        this.decisions = decisions;
        this.cases = cases;
        this.reading = reading;
        this.sanctions = sanctions;
    }

    record Filled(DecisionForm decision, ConsequenceForm consequence) {}

    /** Empty where it isn't this moderator's. To be asked before the decision is taken back, since what follows from it goes then. */
    Optional<Filled> of(MemberId moderator, long decision) {
        return decisions
                .findById(decision)
                .filter(it -> it.decidedBy().equals(moderator))
                .map(it -> new Filled(form(it), consequence(it)));
    }

    private DecisionForm form(RecordedDecision it) {
        return new DecisionForm(
                it.outcome().slug(),
                it.reason(),
                it.words(),
                quotes(it),
                it.overlay().labels().stream().map(ContentNote::slug).sorted().toList(),
                it.overlay().notices().stream().findFirst().orElse(""),
                null,
                null);
    }

    /** The words that it pointed at, a line each. */
    private String quotes(RecordedDecision it) {
        List<Passage> passages = it.asked().isEmpty() ? List.copyOf(it.overlay().covered()) : it.asked();
        return reading.glances(List.of(it.experience())).stream()
                .filter(text -> text.revision() == it.revision())
                .flatMap(text -> passages.stream().map(passage -> quote(passage, text)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String quote(Passage passage, RevisionGlance text) {
        return passage.of(text.title(), text.body()).replaceAll("\\s+", " ").strip();
    }

    private ConsequenceForm consequence(RecordedDecision it) {
        return cases
                .findById(it.caseId().value())
                .map(ReviewCase::author)
                .map(sanctions::history)
                .orElse(List.of())
                .stream()
                .filter(one -> one.decision() != null && one.decision() == it.id())
                .findFirst()
                .map(one -> new ConsequenceForm(measure(one).slug(), one.reason(), one.words()))
                .orElse(ConsequenceForm.NONE);
    }

    private static Measure measure(SanctionView it) {
        return new Measure(it.kind(), (int)
                Duration.between(it.takesEffectAt(), it.endsAt()).toDays());
    }
}
