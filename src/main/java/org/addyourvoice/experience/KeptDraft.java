package org.addyourvoice.experience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a save: nothing that was typed is lost in either case.
 *
 * @param key of the draft that holds the words now, which is another one than the form's where {@code apart} says so
 * @param apart why the words became a draft of their own, or null
 */
record KeptDraft(
        UUID key, long version, Instant at, @Nullable Apart apart) {

    static KeptDraft of(Draft draft, @Nullable Apart apart) {
        return new KeptDraft(draft.formKey(), draft.version(), draft.changedAt(), apart);
    }

    /**
     * The draft that the form was made from has moved on somewhere else.
     *
     * @param other its key, or null where it was sent or thrown away
     * @param device where that happened, as its author knows it; empty if nobody knows
     * @param at null where it was sent or thrown away
     */
    record Apart(
            @Nullable UUID other, String device, @Nullable Instant at) {

        static final Apart GONE = new Apart(null, "", null);

        static Apart from(Draft it) {
            return new Apart(it.formKey(), it.device(), it.changedAt());
        }
    }
}
