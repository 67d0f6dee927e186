package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a moderator: crisis first, then whoever has waited longest. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final int SIZE = 10;

    private final Cases cases;
    private final QueueRows rows;
    private final DeskTime time;

    Queue(Cases cases, QueueRows rows, DeskTime time) {
        this.cases = cases;
        this.rows = rows;
        this.time = time;
    }

    /** The case that waits for this experience, if one does. */
    public Optional<OpenCase> openCase(ExperienceId experience) {
        return cases.findFirstByExperienceAndStateOrderByRevisionDesc(experience, CaseState.OPEN)
                .map(it -> new OpenCase(it.id(), it.version()));
    }

    /** What {@code moderator} may look at next. @param after the case that is left behind */
    Optional<CaseId> next(MemberId moderator, CaseId after) {
        return cases.findWaitingFor(moderator, after.value(), Limit.of(1)).stream()
                .map(ReviewCase::id)
                .findFirst();
    }

    /** @param number counted from 1; past the end there is an empty page */
    QueuePage page(int number, MemberId reader, Locale locale) {
        List<ReviewCase> found = cases.findWaiting(PageRequest.of(number - 1, SIZE));
        return new QueuePage(
                rows.of(found, reader, locale), number, SIZE, cases.countByState(CaseState.OPEN), oldest());
    }

    private @Nullable Waited oldest() {
        return cases.findFirstByStateOrderByOpenedAt(CaseState.OPEN)
                .map(it -> time.since(it.openedAt()))
                .orElse(null);
    }
}
