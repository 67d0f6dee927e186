package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thanks, “for me too”, bookmarks, and following. */
@Service
@Transactional
class Marking {

    private static final int PAGE = 20;
    private static final int PRINTED = 50;

    private final Experiences experiences;
    private final Marks marks;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Marking(Experiences experiences, Marks marks, Reading reading, ApplicationEventPublisher events, Clock clock) {
        this.experiences = experiences;
        this.marks = marks;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing where it is made already. @throws NoSuchExperience unless it is up, or if it is nothing for its author */
    void make(MemberId reader, ExperienceId id, Mark mark) {
        Experience held = experiences.findForChange(id.value()).orElseThrow(() -> new NoSuchExperience(id));
        if (held.live().isEmpty() || held.isReply() || mark.isForOthers() && held.isBy(reader)) {
            throw new NoSuchExperience(id);
        }
        if (!marks.of(reader, id).contains(mark)) {
            Instant now = clock.instant();
            marks.add(reader, id, mark, now);
            if (mark.speaks() && held.author() != null) {
                events.publishEvent(new ReaderSaid(id, held.author(), mark == Mark.ME_TOO, now));
            }
        }
    }

    /** With a reply of their own. Does nothing where they hear of replies anyway, or there is nothing to follow any more. */
    void follow(MemberId reader, ExperienceId id) {
        try {
            make(reader, id, Mark.FOLLOW);
        } catch (NoSuchExperience e) {
            // what was to be sent has been sent; this came with it
        }
    }

    /** Does nothing where there is none. */
    void takeBack(MemberId reader, ExperienceId id, Mark mark) {
        Optional<Experience> held = mark.speaks() ? experiences.findForChange(id.value()) : Optional.empty();
        Optional<Instant> madeAt = marks.madeAt(reader, id, mark);
        marks.remove(reader, id, mark);
        held.map(Experience::author)
                .flatMap(author -> madeAt.map(at -> new ReaderTookBack(id, author, mark == Mark.ME_TOO, at)))
                .ifPresent(events::publishEvent);
    }

    /** Whoever kept what they wrote themselves leaves no trace there once they let go of it. */
    @EventListener
    void on(ExperienceDisowned event) {
        marks.remove(event.formerAuthor(), event.id(), Mark.BOOKMARK);
    }

    @Transactional(readOnly = true)
    Marked on(ExperienceId id, MemberId reader) {
        boolean own =
                experiences.findById(id.value()).filter(it -> it.isBy(reader)).isPresent();
        return new Marked(own, marks.of(reader, id));
    }

    /** What readers said to its author. */
    @Transactional(readOnly = true)
    Said saidTo(ExperienceId id) {
        return new Said(marks.count(id, Mark.THANKS), marks.count(id, Mark.ME_TOO));
    }

    /** Without what can’t be read at the moment. @param after where the stretch before ended, or null */
    @Transactional(readOnly = true)
    ReadingList whole(MemberId reader, @Nullable Long after) {
        List<Marks.Row> found = marks.allOf(reader, Mark.BOOKMARK, after == null ? Long.MAX_VALUE : after, PRINTED + 1);
        List<Marks.Row> shown = found.subList(0, Math.min(PRINTED, found.size()));
        return new ReadingList(
                reading.whole(shown.stream().map(Marks.Row::experience).toList()),
                found.size() > PRINTED ? shown.get(PRINTED - 1).number() : null);
    }

    /** What they keep, or follow. @param after where the stretch before ended, or null */
    @Transactional(readOnly = true)
    Kept.Page kept(MemberId reader, Mark mark, @Nullable Long after) {
        List<Marks.Row> found = marks.allOf(reader, mark, after == null ? Long.MAX_VALUE : after, PAGE + 1);
        List<Marks.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<ExperienceId> ids = shown.stream().map(Marks.Row::experience).toList();
        Map<ExperienceId, ExperienceSummary> up = reading.summaries(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(ExperienceSummary::id, Function.identity()));
        return new Kept.Page(
                ids.stream().map(it -> new Kept(it, up.get(it))).toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).number() : null);
    }
}
