package org.addyourvoice.experience;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.addyourvoice.experience.HeldExperience.HeldReport;
import org.addyourvoice.experience.HeldExperience.HeldRevision;
import org.addyourvoice.experience.HeldExperience.HeldStep;
import org.addyourvoice.experience.HeldExperience.HeldSuggestion;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a moderator decided within the undo window is nothing yet. */
@Component
@Order(10)
class HeldExperiences implements Held<HeldExperience> {

    private final Experiences experiences;
    private final Vocabulary vocabulary;
    private final UndoWindow window;

    HeldExperiences(Experiences experiences, Vocabulary vocabulary, UndoWindow window) {
        this.experiences = experiences;
        this.vocabulary = vocabulary;
        this.window = window;
    }

    @Override
    public String part() {
        return "experiences";
    }

    @Override
    public Class<HeldExperience> kind() {
        return HeldExperience.class;
    }

    @Override
    public List<HeldExperience> about(MemberId member) {
        return experiences.findByAuthorOrderBySubmittedAtDescIdDesc(member).stream()
                .map(it -> new HeldExperience(
                        "/experiences/" + it.id(),
                        it.thread()
                                .map(thread -> "/experiences/" + thread.under())
                                .orElse(null),
                        it.hideName(),
                        it.shownSince(),
                        it.submittedAt(),
                        it.publishedAt(),
                        it.withdrawnAt(),
                        IntStream.rangeClosed(1, it.latest().number())
                                .mapToObj(number -> revision(it.revision(number)))
                                .toList()))
                .toList();
    }

    private HeldRevision revision(Revision it) {
        boolean silent = window.isOpen(it.decidedAt());
        boolean untold = it.isUntold(window);
        Overlay overlay = silent ? Overlay.NONE : it.overlay();
        return new HeldRevision(
                it.number(),
                untold ? State.HELD : it.state(),
                it.isReply() ? null : it.title(),
                it.body(),
                it.isReply() ? null : it.context(),
                it.byCarer(),
                it.symptoms().stream()
                        .map(symptom -> vocabulary.symptom(symptom).name())
                        .sorted()
                        .toList(),
                it.toldReports(window).stream()
                        .map(report -> new HeldReport(strategy(report.strategy()), report.outcome()))
                        .toList(),
                it.toldSuggestion(window).map(this::suggestion).orElse(null),
                it.notes().stream().sorted().toList(),
                it.writtenAt(),
                it.publishedAt(),
                silent ? null : it.reason(),
                silent ? null : it.words(),
                silent ? List.of() : it.passages(),
                silent ? List.of() : it.covered(),
                overlay.labels().stream().sorted().toList(),
                it.supportCard(),
                it.ruleSet(),
                steps(it));
    }

    private List<HeldStep> steps(Revision revision) {
        return revision.steps().stream()
                .filter(it -> it.by() != By.MODERATOR || !window.isOpen(it.at()))
                .sorted(Comparator.comparing(InLifecycle.Step::at))
                .map(it -> new HeldStep(it.at(), it.by(), it.after()))
                .toList();
    }

    private HeldSuggestion suggestion(SuggestedStrategy it) {
        return new HeldSuggestion(it.name(), it.outcome(), it.fate(), nameOf(it.strategy()), it.words());
    }

    private @Nullable String nameOf(@Nullable StrategyId id) {
        return id == null ? null : strategy(id);
    }

    private String strategy(StrategyId id) {
        return vocabulary.strategy(id).name();
    }
}
