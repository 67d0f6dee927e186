package org.addyourvoice.rulesdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.experience.PastSubmission;
import org.addyourvoice.experience.PastSubmissions;
import org.addyourvoice.moderation.Fate;
import org.addyourvoice.moderation.PastDecisions;
import org.addyourvoice.moderation.PastDecisions.Settled;
import org.addyourvoice.moderation.Revised;
import org.addyourvoice.rulesdesk.DryRunResult.Change;
import org.addyourvoice.rulesdesk.DryRunResult.Line;
import org.addyourvoice.rulesdesk.DryRunResult.RuleLine;
import org.addyourvoice.safety.Candidate;
import org.addyourvoice.safety.Candidates;
import org.addyourvoice.safety.RuleMatch;
import org.addyourvoice.safety.RuleView;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.safety.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs rules over the texts that were sent last and compares with what people decided. It changes nothing. */
@Service
@Transactional(readOnly = true)
class DryRun {

    static final int USUAL = 200;
    static final int MOST = 5_000;

    private final PastSubmissions submissions;
    private final PastDecisions decisions;
    private final Candidates candidates;

    DryRun(PastSubmissions submissions, PastDecisions decisions, Candidates candidates) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.candidates = candidates;
    }

    /** As typed; empty unless it is a number that {@link #of} takes. */
    static Optional<Integer> number(String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(it -> it >= 1 && it <= MOST);
    }

    /** @param last how many texts, 1 to {@link #MOST} */
    DryRunResult of(Candidate candidate, int last) {
        Counts counts = new Counts(candidate, candidates.inForce());
        submissions.newest(last, batch -> {
            Map<Revised, Settled> settled = decisions.on(
                    batch.stream().map(PastSubmission::id).distinct().toList());
            batch.forEach(it -> counts.add(it, settled.get(new Revised(it.id(), it.revision()))));
        });
        return counts.result();
    }

    /** Counts as the texts go by. */
    private static final class Counts {

        private final Candidate candidate;
        private final Candidate inForce;
        private final Map<Visibility, int[]> lines = new EnumMap<>(Visibility.class);
        private final Map<String, RuleLine> rules = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private int texts;
        private int moreChanges;

        Counts(Candidate candidate, Candidate inForce) {
            this.candidate = candidate;
            this.inForce = inForce;
            for (Visibility it : Visibility.values()) {
                lines.put(it, new int[Fate.values().length]);
            }
        }

        void add(PastSubmission text, @Nullable Settled settled) {
            Fate fate = settled == null ? Fate.NONE : settled.fate();
            Verdict verdict = candidate.screen(text.submission());
            texts++;
            Objects.requireNonNull(lines.get(verdict.visibility()))[fate.ordinal()]++;
            verdict.matches().forEach(it -> count(it.ruleId(), fate));
            Visibility before = inForce.screen(text.submission()).visibility();
            if (before != verdict.visibility()) {
                change(text, settled, before, verdict);
            }
        }

        private void count(String rule, Fate fate) {
            rules.merge(
                    rule,
                    new RuleLine(rule, 1, fate == Fate.NONE ? 0 : 1, fate == Fate.PUBLISHED ? 1 : 0),
                    (one, other) -> new RuleLine(
                            rule,
                            one.found() + other.found(),
                            one.decided() + other.decided(),
                            one.published() + other.published()));
        }

        private void change(PastSubmission text, @Nullable Settled settled, Visibility before, Verdict verdict) {
            if (changes.size() == DryRunResult.MOST_CHANGES) {
                moreChanges++;
                return;
            }
            changes.add(new Change(
                    settled == null ? null : settled.caseId(),
                    new Revised(text.id(), text.revision()),
                    text.title(),
                    before,
                    verdict.visibility(),
                    settled == null ? Fate.NONE : settled.fate(),
                    verdict.matches().stream()
                            .sorted(Comparator.comparing(RuleMatch::effect).reversed())
                            .map(RuleMatch::ruleId)
                            .toList()));
        }

        DryRunResult result() {
            return new DryRunResult(
                    candidate.version(),
                    inForce.version(),
                    texts,
                    lines.entrySet().stream()
                            .map(it -> new Line(
                                    it.getKey(),
                                    Arrays.stream(it.getValue()).boxed().toList()))
                            .toList(),
                    candidate.rules().stream()
                            .map(RuleView::id)
                            .filter(rules::containsKey)
                            .map(rules::get)
                            .toList(),
                    changes,
                    moreChanges);
        }
    }
}
