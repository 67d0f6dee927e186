package org.addyourvoice.tally;

import java.util.List;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/** Which voices to look at: those in a context, those about a symptom, both, or all. Null means any. */
public record Slice(@Nullable Context context, @Nullable SymptomId symptom) {

    public static final Slice ALL = new Slice(null, null);

    private static final String ANY_CONTEXT = "ANY";
    private static final long ANY_SYMPTOM = 0;

    static Slice ofKeys(String context, long symptom) {
        return new Slice(
                ANY_CONTEXT.equals(context) ? null : Context.valueOf(context),
                symptom == ANY_SYMPTOM ? null : new SymptomId(symptom));
    }

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
        return context == null ? ANY_CONTEXT : context.name();
    }

    long symptomKey() {
        return symptom == null ? ANY_SYMPTOM : symptom.value();
    }
}
