package org.addyourvoice.tally;

import java.util.List;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * Which voices to look at: those in a context, those about a symptom, both, those of a quarter, or all. Null means any.
 *
 * @param quarter never together with another filter
 */
public record Slice(
        @Nullable Context context,
        @Nullable SymptomId symptom,
        @Nullable Quarter quarter) {

    public static final Slice ALL = new Slice(null, null, null);

    private static final String ANY_CONTEXT = "ANY";
    private static final long ANY_SYMPTOM = 0;

    public Slice {
        if (quarter != null && (context != null || symptom != null)) {
            throw new IllegalArgumentException("quarters are not filtered further");
        }
    }

    public Slice(@Nullable Context context, @Nullable SymptomId symptom) {
        this(context, symptom, null);
    }

    static Slice of(Quarter quarter) {
        return new Slice(null, null, quarter);
    }

    static Slice ofKeys(String context, long symptom) {
        return Quarter.parse(context)
                .map(Slice::of)
                .orElseGet(() -> new Slice(
                        ANY_CONTEXT.equals(context) ? null : Context.valueOf(context),
                        symptom == ANY_SYMPTOM ? null : new SymptomId(symptom)));
    }

    public boolean filtered() {
        return !equals(ALL);
    }

    /** Every wider slice that drops one or both of the filters. */
    List<Slice> parents() {
        return Stream.of(ALL, new Slice(context, null), new Slice(null, symptom))
                .distinct()
                .filter(it -> !it.equals(this))
                .toList();
    }

    /** A quarter's cells stand where others have their context. */
    String contextKey() {
        return quarter != null ? quarter.toString() : context == null ? ANY_CONTEXT : context.name();
    }

    long symptomKey() {
        return symptom == null ? ANY_SYMPTOM : symptom.value();
    }
}
