package org.addyourvoice.tally;

import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The filters of tallies as they stand in an address: slugs, where none or an empty one means any. */
record SliceForm(
        @Nullable String symptom,
        @Nullable String context,
        @Nullable String quarter) {

    SliceForm {
        symptom = blankToNull(symptom);
        context = blankToNull(context);
        quarter = blankToNull(quarter);
    }

    SliceForm(@Nullable String symptom, @Nullable String context) {
        this(symptom, context, null);
    }

    /** @throws UnknownSlice if a slug is none of ours, or a quarter is asked for together with something else */
    Slice slice(Vocabulary vocabulary) {
        if (quarter == null) {
            return timeless(vocabulary);
        }
        if (symptom != null || context != null) {
            throw new UnknownSlice();
        }
        return Slice.of(Quarter.parse(quarter).orElseThrow(UnknownSlice::new));
    }

    private Slice timeless(Vocabulary vocabulary) {
        return new Slice(
                context == null ? null : Context.ofSlug(context).orElseThrow(UnknownSlice::new),
                symptom == null
                        ? null
                        : vocabulary.everSymptom(symptom).map(SymptomView::id).orElseThrow(UnknownSlice::new));
    }

    public boolean any() {
        return symptom != null || context != null || quarter != null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
