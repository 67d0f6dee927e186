package org.addyourvoice.search;

import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;

/** What of the vocabulary is called by some words. Strategies and symptoms by number. */
record Tags(Set<Long> strategies, Set<Long> symptoms, Set<Outcome> outcomes, Set<Context> contexts) {

    boolean isEmpty() {
        return strategies.isEmpty() && symptoms.isEmpty() && outcomes.isEmpty() && contexts.isEmpty();
    }
}
