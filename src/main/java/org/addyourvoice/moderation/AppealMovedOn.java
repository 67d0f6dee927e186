package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** Somebody else has decided on the appeal, or what it is about has changed. Nothing was done. */
class AppealMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    AppealMovedOn(AppealId id) {
        this(id, null);
    }

    AppealMovedOn(AppealId id, @Nullable Throwable cause) {
        super("appeal " + id, cause);
    }
}
