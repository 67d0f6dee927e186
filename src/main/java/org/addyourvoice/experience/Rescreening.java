package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Screening;
import org.addyourvoice.safety.Submission;
import org.addyourvoice.safety.Trust;
import org.addyourvoice.safety.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules about a text that is up, now that members have reported it. */
@Component
@Transactional(readOnly = true)
public class Rescreening {

    private final Experiences experiences;
    private final MemberDirectory members;
    private final Screening screening;
    private final MemberTrust trust;
    private final Clock clock;

    Rescreening(Experiences experiences, MemberDirectory members, Screening screening, MemberTrust trust, Clock clock) {
        this.trust = trust;
        this.experiences = experiences;
        this.members = members;
        this.screening = screening;
        this.clock = clock;
    }

    /** What the latest report brings up. @param reports how many of them count, at least 1 */
    public Verdict reported(ExperienceId id, int reports) {
        Experience experience = experiences.findById(id.value()).orElseThrow(() -> new NoSuchExperience(id));
        Revision live = experience.live().orElseThrow(NoSuchElementException::new);
        MemberId author = experience.author();
        // A text that was let go belongs to nobody: all that is known is that it was published.
        Duration age = author == null
                ? Duration.ZERO
                : Duration.between(members.get(author).joinedAt(), clock.instant());
        int published = author == null ? 1 : experiences.countLiveBy(author);
        Trust step = author == null ? Trust.NEW : trust.of(author);
        return screening.broughtUp(
                new Submission(live.text(false).typedTitle(), live.body(), "", published, age, false).by(step),
                reports);
    }
}
