package org.addyourvoice.rulesdesk;

import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.TextSight;
import org.springframework.stereotype.Component;

/** Shows moderators of a dry run what they may see of its texts. */
@Component
class DryRunDoor {

    private final TextSight sight;

    DryRunDoor(TextSight sight) {
        this.sight = sight;
    }

    DryRunResult shown(DryRunResult result, MemberId reader) {
        TextSight.Limits limits = sight.of(
                reader,
                result.changes().stream()
                        .map(it -> it.revised().experience())
                        .distinct()
                        .toList());
        return result.with(result.changes().stream()
                .filter(it -> !limits.own().contains(it.revised().experience()))
                .map(it -> limits.covered().contains(it.revised().experience()) ? it.covered() : it)
                .toList());
    }
}
