package org.addyourvoice.moderation;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A moderator's preferences exactly as they were sent. */
record PreferencesForm(List<String> topics, String enough, String zone) {

    static final int MOST = 500;

    PreferencesForm(@Nullable List<String> topics, @Nullable String enough, @Nullable String zone) {
        this.topics = topics == null ? List.of() : topics.stream().distinct().toList();
        this.enough = Objects.requireNonNullElse(enough, "").strip();
        this.zone = Objects.requireNonNullElse(zone, "").strip();
    }

    static PreferencesForm of(Set<String> topics, Preferences.Day day) {
        return new PreferencesForm(
                List.copyOf(topics), Integer.toString(day.enough()), day.zone().getId());
    }

    /** Says beside each field what is wrong. @param known all topics that can be chosen */
    void check(Set<String> known, Errors errors) {
        if (!known.containsAll(topics)) {
            errors.rejectValue("topics", "moderation.preferences.topics.unknown");
        }
        if (!enough.matches("[1-9][0-9]{0,2}") || Integer.parseInt(enough) > MOST) {
            errors.rejectValue("enough", "moderation.preferences.enough.wrong", new Object[] {MOST}, null);
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.rejectValue("zone", "moderation.preferences.zone.unknown");
        }
    }
}
