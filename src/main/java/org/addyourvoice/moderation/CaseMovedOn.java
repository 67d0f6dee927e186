package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** The case is not what the moderator had read any more: somebody decided, or the author changed or took back the text. Nothing was done. */
public class CaseMovedOn extends RuntimeException {

    private final transient CaseId id;

    CaseMovedOn(CaseId id) {
        this(id, null);
    }

    CaseMovedOn(CaseId id, @Nullable Throwable cause) {
        super("case " + id, cause);
        this.id = id;
    }

    CaseId id() {
        return id;
    }
}
