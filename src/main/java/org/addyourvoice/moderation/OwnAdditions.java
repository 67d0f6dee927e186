package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import org.addyourvoice.experience.Overlay;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.ReviewedText;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.safety.Notice;
import org.addyourvoice.safety.PolicyTexts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells authors what lies over a text of theirs for its readers, but for what may still be taken back. Pages of other modules ask it by its name. */
@Service("ownAdditions")
@Transactional(readOnly = true)
class OwnAdditions {

    private final Decisions decisions;
    private final Reading reading;
    private final PolicyTexts texts;
    private final UndoWindow window;

    OwnAdditions(Decisions decisions, Reading reading, PolicyTexts texts, UndoWindow window) {
        this.decisions = decisions;
        this.reading = reading;
        this.texts = texts;
        this.window = window;
    }

    /** @param post the member's own */
    public Added on(OwnPost post) {
        ReviewedText text = reading.forReview(post.id(), post.revision());
        Overlay there = text.overlay();
        List<Overlay> fresh = decisions.findByExperienceOrderById(post.id()).stream()
                .filter(it -> it.revision() == post.revision() && window.isOpen(it.decidedAt()))
                .map(RecordedDecision::overlay)
                .toList();
        List<String> untold = fresh.stream()
                .flatMap(it ->
                        words(it.covered(), text.text().title(), text.text().body()).stream())
                .toList();
        return new Added(
                post.covered().stream().filter(it -> !untold.contains(it)).toList(),
                there.labels().stream()
                        .filter(it ->
                                fresh.stream().noneMatch(one -> one.labels().contains(it)))
                        .sorted()
                        .toList(),
                titles(there.notices().stream()
                        .filter(it ->
                                fresh.stream().noneMatch(one -> one.notices().contains(it)))
                        .sorted()
                        .toList()));
    }

    /** What a decision added. @param title and body of the revision that it was about */
    Added by(RecordedDecision it, String title, String body) {
        Overlay laid = it.overlay();
        return new Added(
                words(laid.covered(), title, body),
                laid.labels().stream().sorted().toList(),
                titles(laid.notices()));
    }

    private static List<String> words(Collection<Passage> covered, String title, String body) {
        return covered.stream()
                .map(it -> it.of(title, body))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** One that was taken out of the folder since is read by nobody any more. */
    private List<String> titles(Collection<String> notices) {
        return notices.stream()
                .flatMap(it -> texts.notice(it).stream())
                .map(Notice::title)
                .toList();
    }
}
