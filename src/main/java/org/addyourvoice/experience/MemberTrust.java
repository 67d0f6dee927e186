package org.addyourvoice.experience;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.safety.Trust;
import org.addyourvoice.sanction.Restraints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which step of trust members stand, by what they told and for how long they are here; replies don’t count, which are quickly written. It is counted whenever somebody asks, so that nothing can disagree with what
 * is published.
 */
@Component("memberTrust")
@Transactional(readOnly = true)
public class MemberTrust {

    private final Experiences experiences;
    private final MemberDirectory members;
    private final Restraints restraints;
    private final TrustSteps steps;
    private final Clock clock;

    MemberTrust(
            Experiences experiences, MemberDirectory members, Restraints restraints, TrustSteps steps, Clock clock) {
        this.experiences = experiences;
        this.members = members;
        this.restraints = restraints;
        this.steps = steps;
        this.clock = clock;
    }

    public Trust of(MemberId member) {
        return of(List.of(member)).getOrDefault(member, Trust.NEW);
    }

    /** In three queries, however many there are; somebody who is gone is left out. */
    public Map<MemberId, Trust> of(Collection<MemberId> wanted) {
        return of(members.findAll(wanted));
    }

    /** Of those who have been looked up already. */
    public Map<MemberId, Trust> of(Map<MemberId, MemberProfile> profiles) {
        Map<MemberId, Long> published = published(profiles.keySet());
        Set<MemberId> heldBack = restraints.heldBack(profiles.keySet());
        return profiles.values().stream()
                .collect(Collectors.toMap(
                        MemberProfile::id,
                        it -> heldBack.contains(it.id())
                                ? Trust.NEW
                                : steps.of(published.getOrDefault(it.id(), 0L).intValue(), age(it), it.vouched())));
    }

    private Map<MemberId, Long> published(Collection<MemberId> authors) {
        return authors.isEmpty()
                ? Map.of()
                : experiences.countExperiencesByEach(authors).stream()
                        .collect(Collectors.toMap(PublishedCount::author, PublishedCount::posts));
    }

    /** What somebody who is not at the top yet still needs for the next step. */
    public TrustStanding standing(MemberId id) {
        MemberProfile it = members.get(id);
        int published = published(List.of(id)).getOrDefault(id, 0L).intValue();
        boolean heldBack = !restraints.heldBack(List.of(id)).isEmpty();
        Trust now = heldBack ? Trust.NEW : steps.of(published, age(it), it.vouched());
        TrustSteps.Step next = now == Trust.NEW ? steps.member() : steps.trusted();
        return new TrustStanding(
                now, heldBack, published, next.published(), next.age().toDays());
    }

    private Duration age(MemberProfile it) {
        return Duration.between(it.joinedAt(), clock.instant());
    }
}
