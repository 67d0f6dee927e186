package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * A note as moderators read it.
 *
 * @param by null for somebody who is gone
 * @param words null where it is struck and the reader is no lead
 * @param mayStrike whether the reader may strike it now
 */
record NoteLine(
        long id, @Nullable String by, Moment at, @Nullable String words, boolean struck, boolean mayStrike) {}
