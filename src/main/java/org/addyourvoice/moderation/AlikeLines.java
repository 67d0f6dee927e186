package org.addyourvoice.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The same first, then the nearest, at most {@value #MOST}. What is or was a crisis is for those who take them. */
    List<AlikeLine> of(ReviewCase it, MemberId reader) {
        boolean mayTake = crisis.mayTake(reader);
        List<Alike> all = likeness.to(it.experience(), it.revision(), mayTake, MOST);
        List<ReviewCase> about = cases.findByExperienceInOrderByRevision(
                all.stream().map(Alike::id).toList());
        Set<ExperienceId> covered = mayTake ? Set.of() : crises(about);
        List<Alike> found =
                all.stream().filter(other -> !covered.contains(other.id())).toList();
        Names names = Names.of(members, found.stream().map(Alike::author).toList());
        Map<ExperienceId, CaseId> known = lastOf(about);
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

    private static Set<ExperienceId> crises(List<ReviewCase> cases) {
        return cases.stream()
                .filter(it -> it.urgency() == Urgency.CRISIS)
                .map(ReviewCase::experience)
                .collect(Collectors.toSet());
    }

    /** The last one of each. */
    private static Map<ExperienceId, CaseId> lastOf(List<ReviewCase> cases) {
        Map<ExperienceId, CaseId> known = new HashMap<>();
        cases.forEach(it -> known.put(it.experience(), it.id()));
        return known;
    }
}
