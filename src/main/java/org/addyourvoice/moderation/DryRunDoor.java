package org.addyourvoice.moderation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows moderators of a dry run what they may see of its texts: no crisis to those who take none, and nobody how their own text fared. */
@Component
@Transactional(readOnly = true)
class DryRunDoor {

    private final Cases cases;
    private final CrisisCare crisis;

    DryRunDoor(Cases cases, CrisisCare crisis) {
        this.cases = cases;
        this.crisis = crisis;
    }

    DryRunResult shown(DryRunResult result, MemberId reader) {
        List<ExperienceId> texts = result.changes().stream()
                .map(it -> it.revised().experience())
                .distinct()
                .toList();
        Map<ExperienceId, List<ReviewCase>> about =
                cases.findByExperienceInOrderByRevision(texts).stream().collect(groupingBy(ReviewCase::experience));
        boolean mayTake = crisis.mayTake(reader);
        return result.with(result.changes().stream()
                .filter(it -> of(it, about).noneMatch(one -> one.isBy(reader)))
                .map(it ->
                        mayTake || of(it, about).noneMatch(one -> one.urgency() == Urgency.CRISIS) ? it : it.covered())
                .toList());
    }

    private static Stream<ReviewCase> of(DryRunResult.Change it, Map<ExperienceId, List<ReviewCase>> about) {
        return about.getOrDefault(it.revised().experience(), List.of()).stream();
    }
}
