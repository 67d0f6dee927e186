package org.addyourvoice.tally;

import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The filters of tallies as they stand in an address: slugs, where none or an empty one means any. */
record SliceForm(@Nullable String symptom, @Nullable String context) {

    SliceForm {
        symptom = blankToNull(symptom);
        context = blankToNull(context);
    }

    /** @throws UnknownSlice if a slug is none of ours */
    Slice slice(Vocabulary vocabulary) {
        return new Slice(
                context == null ? null : Context.ofSlug(context).orElseThrow(UnknownSlice::new),
                symptom == null
                        ? null
                        : vocabulary.symptom(symptom).map(SymptomView::id).orElseThrow(UnknownSlice::new));
    }

    public boolean any() {
        return symptom != null || context != null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
