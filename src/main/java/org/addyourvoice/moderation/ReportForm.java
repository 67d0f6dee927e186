package org.addyourvoice.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report exactly as it was sent. */
record ReportForm(String kind, String reason, String note) {

    ReportForm(@Nullable String kind, @Nullable String reason, @Nullable String note) {
        this.kind = Objects.requireNonNullElse(kind, "");
        this.reason = Objects.requireNonNullElse(reason, "");
        this.note = Objects.requireNonNullElse(note, "").replace("\r\n", "\n");
    }
}
