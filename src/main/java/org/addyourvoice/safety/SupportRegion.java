package org.addyourvoice.safety;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ways to reach help in one country.
 *
 * @param code ISO 3166 country code, or {@code elsewhere}
 * @param name as it stands in a list
 * @param nameInSentence as it stands after "for", such as {@code the United Kingdom}
 * @param emergency the ambulance
 * @param advice whom to ring about the medicine when life is not in danger
 * @param verifiedOn when somebody last checked every line
 * @param translations the same in other languages, by ISO 639 code
 */
public record SupportRegion(
        String code,
        String name,
        String nameInSentence,
        SupportLine emergency,
        List<SupportLine> lines,
        String advice,
        LocalDate verifiedOn,
        Map<String, SupportRegion> translations) {

    public SupportRegion {
        lines = List.copyOf(lines);
        translations = Map.copyOf(translations);
    }

    /** In this language, or as it stands where nobody has translated it. */
    public SupportRegion in(Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), this);
    }

    SupportRegion with(String language, SupportRegion translation) {
        var all = new HashMap<>(translations);
        all.put(language, translation);
        return new SupportRegion(code, name, nameInSentence, emergency, lines, advice, verifiedOn, all);
    }

    /** Whether every tap does the same, so that a translation can't send somebody elsewhere. */
    boolean leadsWhere(SupportRegion other) {
        return verifiedOn.equals(other.verifiedOn)
                && emergency.href().equals(other.emergency.href())
                && hrefs().equals(other.hrefs());
    }

    private List<String> hrefs() {
        return lines.stream().map(SupportLine::href).toList();
    }
}
