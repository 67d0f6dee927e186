package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which texts a moderator may read at the desk, told of many at once: no crisis to those who take none, and nobody how their own text fared. */
@Service
@Transactional(readOnly = true)
public class TextSight {

    private final Cases cases;
    private final CrisisCare crisis;

    TextSight(Cases cases, CrisisCare crisis) {
        this.cases = cases;
        this.crisis = crisis;
    }

    /** @param own the reader wrote them @param covered each is or was a crisis, and the reader takes none */
    public record Limits(Set<ExperienceId> own, Set<ExperienceId> covered) {}

    public Limits of(MemberId reader, Collection<ExperienceId> texts) {
        Limits found = new Limits(new HashSet<>(), new HashSet<>());
        boolean care = crisis.mayTake(reader);
        for (ReviewCase it : texts.isEmpty() ? Set.<ReviewCase>of() : cases.findByExperienceInOrderByRevision(texts)) {
            if (it.concerns(reader)) {
                found.own().add(it.experience());
            }
            if (!care && it.urgency() == Urgency.CRISIS) {
                found.covered().add(it.experience());
            }
        }
        return found;
    }
}
