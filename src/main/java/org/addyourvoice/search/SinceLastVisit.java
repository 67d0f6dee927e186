package org.addyourvoice.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceSummary;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.Visits;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.preference.Readers;
import org.springframework.stereotype.Component;

/** What others published since a member’s visit before this one. */
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

    /**
     * @param told whether the number may be said: the gentle view has none
     * @param link to just those
     * @param own what the member published themselves meanwhile, which is no news to them
     */
    record News(Instant since, long count, boolean told, String link, Set<ExperienceId> own) {

        public boolean marks(ExperienceSummary it) {
            return it.publishedAt().isAfter(since) && !own.contains(it.id());
        }
    }

    /** Empty in a first visit. */
    Optional<News> of(MemberId member) {
        return visits.before(member).map(it -> since(it, member));
    }

    private News since(Instant time, MemberId member) {
        Set<ExperienceId> own = reading.ownSince(member, time);
        return new News(
                time,
                reading.count(ExperienceFilter.since(time).without(own)),
                !readers.now().gentle(),
                FindForm.since(time).linkToFirst(),
                own);
    }

    /** The same filter for one member: a list of news leaves out what they wrote. */
    ExperienceFilter byOthers(ExperienceFilter filter, MemberId member) {
        return filter.since() == null ? filter : filter.without(reading.ownSince(member, filter.since()));
    }
}
