package org.addyourvoice.moderation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.addyourvoice.experience.ReviewedText;

/** What a text is about, in the words that moderators can choose from: {@code label:harassment}, {@code note:seizure}, {@code symptom:burning}, {@code strategy:thc}. */
final class Topics {

    static final String LABEL = "label:";
    static final String NOTE = "note:";
    static final String SYMPTOM = "symptom:";
    static final String STRATEGY = "strategy:";

    private Topics() {}

    /** @param found what rules found in it */
    static Set<String> of(ReviewedText text, List<ReviewReason> found) {
        Set<String> topics = new LinkedHashSet<>();
        found.stream().map(ReviewReason::label).filter(Objects::nonNull).forEach(it -> topics.add(LABEL + it));
        text.text().notes().forEach(it -> topics.add(NOTE + it.slug()));
        text.symptoms().forEach(it -> topics.add(SYMPTOM + it.slug()));
        text.reports().forEach(it -> topics.add(STRATEGY + it.strategy().slug()));
        return topics;
    }
}
