package org.addyourvoice.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.experience.Alike;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Likeness;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** The texts that are like the one of a case, whoever wrote them. */
@Component
class AlikeLines {

    private static final int MOST = 8;

    private final Likeness likeness;
    private final Cases cases;
    private final MemberDirectory members;
    private final CrisisCare crisis;
    private final DeskTime time;

    AlikeLines(Likeness likeness, Cases cases, MemberDirectory members, CrisisCare crisis, DeskTime time) {
        this.likeness = likeness;
        this.cases = cases;
        this.members = members;
        this.crisis = crisis;
        this.time = time;
    }

    /** The same first, then the nearest, at most {@value #MOST}. */
    List<AlikeLine> of(ReviewCase it, MemberId reader) {
        boolean mayTake = crisis.mayTake(reader);
        List<Alike> found = likeness.to(it.experience(), it.revision(), mayTake, MOST);
        Names names = Names.of(members, found.stream().map(Alike::author).toList());
        Map<ExperienceId, CaseId> known = casesOf(found, mayTake);
        return found.stream()
                .map(other -> new AlikeLine(
                        other.id(),
                        other.title(),
                        other.state(),
                        names.of(other.author()),
                        other.author() != null && other.author().equals(it.author()),
                        other.author() == null,
                        time.moment(other.writtenAt()),
                        other.same(),
                        (int) (other.share() * 100),
                        known.get(other.id())))
                .toList();
    }

    /** The last one of each. */
    private Map<ExperienceId, CaseId> casesOf(List<Alike> found, boolean mayTake) {
        Map<ExperienceId, CaseId> known = new HashMap<>();
        cases.findByExperienceInOrderByRevision(found.stream().map(Alike::id).toList()).stream()
                .filter(it -> mayTake || it.urgency() != Urgency.CRISIS)
                .forEach(it -> known.put(it.experience(), it.id()));
        return known;
    }
}
