package org.addyourvoice.experience;

import java.util.Optional;
import java.util.Set;
import org.addyourvoice.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a reply stands below, to its author and to moderators. Neither is shown a word of it that readers don't see. */
@Component
class Threads {

    private static final int EXCERPT = 400;

    private final Experiences experiences;

    Threads(Experiences experiences) {
        this.experiences = experiences;
    }

    /** Null for an experience. */
    @Nullable
    OwnThread own(Experience text) {
        return text.thread()
                .map(it -> new OwnThread(
                        it.under(),
                        find(it.under())
                                .flatMap(Experience::live)
                                .map(Revision::shownTitle)
                                .orElse(null)))
                .orElse(null);
    }

    /** Null for an experience. */
    @Nullable
    ReviewedThread reviewed(Experience text) {
        return text.thread().map(this::reviewed).orElse(null);
    }

    private ReviewedThread reviewed(InThread thread) {
        Optional<Experience> under = find(thread.under());
        Optional<Revision> live = under.flatMap(Experience::live);
        return new ReviewedThread(
                thread.under(),
                live.map(Revision::shownTitle).orElse(null),
                live.map(it -> Markdown.excerpt(it.shownBody(), EXCERPT)).orElse(""),
                under.map(Experience::author).orElse(null),
                thread.quote().map(this::quote).orElse(null));
    }

    private QuoteView quote(Quote it) {
        return find(it.text())
                .flatMap(it::wordsIn)
                .map(found -> new QuoteView(Markdown.excerpt(found, Paragraph.LONGEST), null, Set.of()))
                .orElse(QuoteView.GONE);
    }

    private Optional<Experience> find(ExperienceId id) {
        return experiences.findById(id.value());
    }
}
