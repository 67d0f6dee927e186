package org.addyourvoice.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.Tombstones.Tombstone;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading what stands below experiences. Below one that is not up, nothing is. */
@Service
@Transactional(readOnly = true)
class Conversations {

    static final int PAGE = 20;

    private final Experiences experiences;
    private final Replies replies;
    private final ReplyViews views;
    private final Views names;
    private final Tombstones tombstones;

    Conversations(Experiences experiences, Replies replies, ReplyViews views, Views names, Tombstones tombstones) {
        this.names = names;
        this.tombstones = tombstones;
        this.experiences = experiences;
        this.replies = replies;
        this.views = views;
    }

    /** Where a reply is to be read. @param page from 1 */
    record Place(ExperienceId under, int page) {}

    /** What can be quoted of a text. @param revision the one that its parts are of @param notes of which its readers are told first */
    record Quotable(
            ExperienceId text, int revision, @Nullable String author, Set<ContentNote> notes, List<Paragraph> parts) {

        Quote quote(Paragraph part) {
            return new Quote(text, revision, part.start(), part.end());
        }

        /** The part that a form has chosen. Empty where that is not to be quoted, or not any more. */
        Optional<Paragraph> taken(ReplyForm form) {
            return parts.stream().filter(form::takes).findFirst();
        }

        /** Whether a part is chosen that is not among these. */
        public boolean lacks(ReplyForm form) {
            return !form.part().isEmpty() && taken(form).isEmpty();
        }

        /** Empty unless these are the words of a part. */
        Optional<Quote> quote(String words) {
            return parts.stream()
                    .filter(it -> it.words().equals(words))
                    .map(this::quote)
                    .findFirst();
        }
    }

    /** @param page from 1; one that isn't there is the nearest that is @param reader null for a guest */
    RepliesPage under(ExperienceId id, int page, @Nullable MemberId reader) {
        boolean closed = live(id).map(Experience::repliesClosed).orElse(true);
        int all = live(id).isEmpty() ? 0 : replies.countUnder(id);
        int pages = Math.max(1, (all + PAGE - 1) / PAGE);
        int number = Math.max(1, Math.min(page, pages));
        List<Experience> found = all == 0 ? List.of() : replies.findUnder(id, PageRequest.of(number - 1, PAGE));
        List<Tombstone> gone = all == 0 ? List.of() : tombstones.below(id);
        return new RepliesPage(lines(views.of(found, reader), gone, number, pages), number, pages, all, closed);
    }

    /** What stood behind the last reply of a page stands at the top of the next one, if there is one. */
    private static List<ThreadLine> lines(List<ReplyView> items, List<Tombstone> gone, int number, int pages) {
        List<ThreadLine> lines = new ArrayList<>();
        int first = (number - 1) * PAGE;
        for (int i = 0; i < items.size(); i++) {
            lines.addAll(at(first + i, gone));
            lines.add(new ThreadLine(items.get(i), null));
        }
        if (number == pages) {
            lines.addAll(at(first + items.size(), gone));
        }
        return lines;
    }

    private static List<ThreadLine> at(int place, List<Tombstone> gone) {
        return gone.stream()
                .filter(it -> it.before() == place)
                .map(it -> new ThreadLine(null, it.because()))
                .toList();
    }

    /** Empty unless it is a reply that readers see. */
    Optional<Place> placeOf(ExperienceId reply) {
        return experiences
                .findById(reply.value())
                .filter(it -> it.live().isPresent())
                .flatMap(it -> it.thread()
                        .filter(thread -> live(thread.under()).isPresent())
                        .map(thread -> new Place(thread.under(), page(it, thread.under()))));
    }

    /** Empty unless it is a reply that readers see. */
    Optional<ChangedText> changed(ExperienceId reply) {
        return experiences
                .findById(reply.value())
                .filter(it -> it.live().isPresent())
                .flatMap(it -> it.thread()
                        .flatMap(thread -> live(thread.under()))
                        .flatMap(Experience::live)
                        .map(top -> ChangedText.of(views.of(List.of(it), null).get(0), top.shownTitle())));
    }

    private int page(Experience reply, ExperienceId under) {
        var at = Objects.requireNonNull(reply.publishedAt());
        return replies.countBefore(under, at, reply.id().value()) / PAGE + 1;
    }

    /** What a reply of the member's own quotes. Empty where it quotes nothing. */
    Optional<QuoteView> quoteOf(MemberId author, ExperienceId reply) {
        return experiences.findById(reply.value()).filter(it -> it.isBy(author)).flatMap(views::quote);
    }

    /** Whether its author wants no new replies. */
    boolean closed(ExperienceId under) {
        return live(under).filter(Experience::repliesClosed).isPresent();
    }

    /** The parts of the experience, or of a reply below it, that somebody may quote. Empty unless it is up. */
    Optional<Quotable> quotable(ExperienceId under, ExperienceId text) {
        if (live(under).isEmpty()) {
            return Optional.empty();
        }
        return experiences
                .findById(text.value())
                .filter(it -> text.equals(under) || it.isUnder(under))
                .flatMap(it -> it.live()
                        .map(live -> new Quotable(
                                text, live.number(), names.shownAuthor(it), live.shownNotes(), parts(live))));
    }

    /** What a moderator has covered is not to be quoted. */
    private static List<Paragraph> parts(Revision live) {
        String shown = live.shownBody();
        return Paragraph.of(live.body()).stream()
                .filter(it -> shown.contains(live.body().substring(it.start(), it.end())))
                .toList();
    }

    private Optional<Experience> live(ExperienceId id) {
        return experiences
                .findById(id.value())
                .filter(it -> !it.isReply() && it.live().isPresent());
    }
}
