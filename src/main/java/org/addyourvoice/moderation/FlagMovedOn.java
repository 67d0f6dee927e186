package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** Somebody was quicker, or more has come in about the account. Nothing was done. */
class FlagMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    FlagMovedOn() {
        this(null);
    }

    FlagMovedOn(@Nullable Throwable cause) {
        super(cause);
    }
}
