package org.addyourvoice.sanction;

import org.jspecify.annotations.Nullable;

/**
 * A sanction as those at the desk read it.
 *
 * @param stand the last part of the code of its state: {@code AHEAD}, {@code FORCE}, {@code LIFTED}, {@code TAKEN_BACK} or {@code LAPSED}
 * @param reason the name of the reason
 * @param by who imposed it, or null for somebody who is gone
 * @param ended who ended it before its time, or null
 * @param mayTakeBack whether the reader imposed or ended it of themselves, and its member hasn't heard
 * @param mayEnd whether the reader may end it now
 */
record SanctionLine(
        SanctionId id,
        SanctionKind kind,
        String stand,
        String reason,
        String reasonWords,
        String words,
        @Nullable String by,
        String imposed,
        String from,
        String until,
        @Nullable String closed,
        @Nullable String ended,
        String closingWords,
        boolean mayTakeBack,
        boolean mayEnd,
        long version) {

    public boolean isOpen() {
        return stand.equals("AHEAD") || stand.equals("FORCE");
    }
}
