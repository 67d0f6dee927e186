package org.addyourvoice.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * The ways to reach help in one country.
 *
 * @param code ISO 3166 country code, or {@code elsewhere}
 * @param name as it stands in a list
 * @param nameInSentence as it stands after "for", such as {@code the United Kingdom}
 * @param emergency the ambulance
 * @param advice whom to ring about the medicine when life is not in danger
 * @param verifiedOn when somebody last checked every line
 */
public record SupportRegion(
        String code,
        String name,
        String nameInSentence,
        SupportLine emergency,
        List<SupportLine> lines,
        String advice,
        LocalDate verifiedOn) {

    public SupportRegion {
        lines = List.copyOf(lines);
    }
}
