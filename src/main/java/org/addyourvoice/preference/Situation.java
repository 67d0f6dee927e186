package org.addyourvoice.preference;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is with withdrawal and what they have, as they say of themselves. Nobody else sees it and nothing is counted by it: it sets filters,
 * each time they ask for that.
 *
 * @param symptoms some may be there no longer
 */
public record Situation(@Nullable Context context, Set<SymptomId> symptoms) {

    public static final Situation UNSAID = new Situation(null, Set.of());

    static final int MOST_SYMPTOMS = 40;

    public Situation {
        symptoms = Collections.unmodifiableSet(new LinkedHashSet<>(symptoms.stream()
                .sorted(Comparator.comparingLong(SymptomId::value))
                .toList()));
        if (symptoms.size() > MOST_SYMPTOMS) {
            throw new IllegalArgumentException("more symptoms than there are");
        }
    }

    public boolean isSaid() {
        return context != null || !symptoms.isEmpty();
    }
}
