package org.addyourvoice.preference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an account holds of its member’s preferences, for them to take along.
 *
 * @param mutedStrategies their names as they are now
 * @param ownContext the situation they said they are in, by its name, or null
 * @param ownSymptoms by their names
 * @param region a country’s code, or null where none is kept
 */
public record PreferenceView(
        @Nullable String theme,
        Light light,
        TextSize size,
        Spacing spacing,
        Figures figures,
        @Nullable String language,
        Notes notes,
        boolean gentle,
        List<String> mutedWords,
        List<String> mutedStrategies,
        @Nullable String ownContext,
        List<String> ownSymptoms,
        @Nullable String region,
        Digest digest) {}
