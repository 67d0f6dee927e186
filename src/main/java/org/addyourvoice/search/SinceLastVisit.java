package org.addyourvoice.search;

import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Visits;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.preference.Readers;
import org.springframework.stereotype.Component;

/** What was published since a member’s visit before this one. */
@Component
class SinceLastVisit {

    private final Visits visits;
    private final Reading reading;
    private final Readers readers;

    SinceLastVisit(Visits visits, Reading reading, Readers readers) {
        this.visits = visits;
        this.reading = reading;
        this.readers = readers;
    }

    /** @param told whether the number may be said: the gentle view has none @param link to just those */
    record News(Instant since, long count, boolean told, String link) {}

    /** Empty in a first visit. */
    Optional<News> of(MemberId member) {
        return visits.before(member)
                .map(it -> new News(
                        it,
                        reading.count(ExperienceFilter.since(it)),
                        !readers.now().gentle(),
                        FindForm.since(it).linkToFirst()));
    }
}
