package org.addyourvoice.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report exactly as it was sent. */
record ReportForm(String kind, String reason, String note) {

    /** The name in forms for what is no matter of the text, but of who wrote it. */
    static final String NAME = "name";

    ReportForm(@Nullable String kind, @Nullable String reason, @Nullable String note) {
        this.kind = Objects.requireNonNullElse(kind, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.note = Objects.requireNonNullElse(note, "").replace("\r\n", "\n");
    }

    boolean aboutName() {
        return kind.equals(NAME);
    }
}
