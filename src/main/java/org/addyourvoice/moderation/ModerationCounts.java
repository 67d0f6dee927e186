package org.addyourvoice.moderation;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the desk in a stretch of time, in exact numbers and without a name or a text. Not for the public as it is: small numbers tell of persons.
 *
 * @param sent texts, new or changed
 * @param published texts, new or changed, by a person or by the rules
 * @param reports by the slug of the door they came through
 * @param reasons how often each code stood behind a text that was returned, declined or removed
 * @param sanctions how often each was imposed, by the slug of its kind
 * @param crises in how many cases somebody seemed to be in danger
 * @param settled how many decisions ended a wait
 * @param medianWait until these, or null where there are none
 */
public record ModerationCounts(
        int sent,
        int published,
        int returned,
        int declined,
        int removed,
        Map<String, Integer> reasons,
        Map<String, Integer> reports,
        int appealsUpheld,
        int appealsRefused,
        Map<String, Integer> sanctions,
        int crises,
        int settled,
        @Nullable Duration medianWait) {

    public ModerationCounts {
        reasons = Map.copyOf(reasons);
        reports = Map.copyOf(reports);
        sanctions = Map.copyOf(sanctions);
    }
}
