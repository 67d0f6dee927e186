package org.addyourvoice.tally;

import java.util.List;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/** Which voices to look at: those in a context, those about a symptom, both, or all. Null means any. */
public record Slice(@Nullable Context context, @Nullable SymptomId symptom) {

    public static final Slice ALL = new Slice(null, null);

    public boolean filtered() {
        return context != null || symptom != null;
    }

    /** Every wider slice that drops one or both of the filters. */
    List<Slice> parents() {
        return Stream.of(ALL, new Slice(context, null), new Slice(null, symptom))
                .distinct()
                .filter(it -> !it.equals(this))
                .toList();
    }

    String contextKey() {
        return context == null ? "ANY" : context.name();
    }

    long symptomKey() {
        return symptom == null ? 0 : symptom.value();
    }
}
