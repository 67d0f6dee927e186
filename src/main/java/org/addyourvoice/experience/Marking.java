package org.addyourvoice.experience;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thanks, “for me too” and bookmarks. */
@Service
@Transactional
class Marking {

    private static final int PAGE = 20;

    private final Experiences experiences;
    private final Marks marks;
    private final Reading reading;
    private final Clock clock;

    Marking(Experiences experiences, Marks marks, Reading reading, Clock clock) {
        this.experiences = experiences;
        this.marks = marks;
        this.reading = reading;
        this.clock = clock;
    }

    /** Does nothing where it is made already. @throws NoSuchExperience unless it is up, or if it would be said to oneself */
    void make(MemberId reader, ExperienceId id, Mark mark) {
        Experience held = experiences.findForChange(id.value()).orElseThrow(() -> new NoSuchExperience(id));
        if (held.live().isEmpty() || held.isReply() || mark.speaks() && held.isBy(reader)) {
            throw new NoSuchExperience(id);
        }
        if (!marks.of(reader, id).contains(mark)) {
            marks.add(reader, id, mark, clock.instant());
        }
    }

    /** Does nothing where there is none. */
    void takeBack(MemberId reader, ExperienceId id, Mark mark) {
        marks.remove(reader, id, mark);
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

    /** @param after where the stretch before ended, or null */
    @Transactional(readOnly = true)
    Kept.Page kept(MemberId reader, @Nullable Long after) {
        List<Marks.Row> found = marks.bookmarksOf(reader, after == null ? Long.MAX_VALUE : after, PAGE + 1);
        List<Marks.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<ExperienceId> ids = shown.stream().map(Marks.Row::experience).toList();
        Map<ExperienceId, ExperienceSummary> up = reading.summaries(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(ExperienceSummary::id, Function.identity()));
        return new Kept.Page(
                ids.stream().map(it -> new Kept(it, up.get(it))).toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).number() : null);
    }
}
