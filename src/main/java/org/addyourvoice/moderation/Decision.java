package org.addyourvoice.moderation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.Overlay;
import org.addyourvoice.experience.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decides, composed in one form and saved once.
 *
 * @param reason a code of {@code moderation/reasons.yml} where the outcome needs one, else null
 * @param words to the author, up to 4 000 characters; may be empty only where the outcome needs no answer
 * @param passages what the author is asked about where the outcome needs an answer, or else what is covered for readers
 * @param labels content notes to add
 * @param notice id of a standing notice to attach, or null
 */
public record Decision(
        CaseOutcome outcome,
        @Nullable String reason,
        String words,
        List<Passage> passages,
        Set<ContentNote> labels,
        @Nullable String notice) {

    /** @throws IllegalArgumentException if an answer is missing or too long, or a reason stands where none belongs; forms check first, in words */
    public Decision {
        words = words.strip();
        passages = List.copyOf(passages);
        labels = Set.copyOf(labels);
        if (outcome.needsAnswer() != (reason != null) || outcome.needsAnswer() && words.isEmpty()) {
            throw new IllegalArgumentException(outcome + " with reason " + reason);
        }
        if (words.length() > Answer.MAX_WORDS) {
            throw new IllegalArgumentException(words.length() + " characters to the author");
        }
    }

    public Decision(CaseOutcome outcome, @Nullable String reason, String words) {
        this(outcome, reason, words, List.of(), Set.of(), null);
    }

    public static Decision publish() {
        return new Decision(CaseOutcome.PUBLISH, null, "");
    }

    Answer answer() {
        if (reason == null) {
            throw new IllegalStateException(outcome + " has no answer");
        }
        return new Answer(reason, words, passages);
    }

    /** What readers see of it. */
    Overlay overlay() {
        return overlay(outcome, passages, labels, notice);
    }

    /** Without what lies over the text already: taking the decision back must leave that. */
    Decision beyond(Overlay there) {
        List<Passage> fresh = outcome.needsAnswer()
                ? passages
                : passages.stream().filter(it -> !there.covered().contains(it)).toList();
        Set<ContentNote> notes =
                labels.stream().filter(it -> !there.labels().contains(it)).collect(Collectors.toUnmodifiableSet());
        String attached = notice == null || there.notices().contains(notice) ? null : notice;
        return new Decision(outcome, reason, words, fresh, notes, attached);
    }

    static Overlay overlay(
            CaseOutcome outcome, List<Passage> passages, Set<ContentNote> labels, @Nullable String notice) {
        return new Overlay(
                outcome.needsAnswer() ? List.of() : passages, labels, notice == null ? Set.of() : Set.of(notice));
    }
}
