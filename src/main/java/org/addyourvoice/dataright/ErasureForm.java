package org.addyourvoice.dataright;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is chosen to have an account erased. @param voices {@code remove} or {@code keep}; anything else is no choice */
record ErasureForm(@Nullable String voices) {

    private static final Set<String> CHOICES = Set.of("remove", "keep");

    boolean isChosen() {
        return voices != null && CHOICES.contains(voices);
    }

    boolean keepsVoices() {
        return "keep".equals(voices);
    }
}
