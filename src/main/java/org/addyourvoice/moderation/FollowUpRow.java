package org.addyourvoice.moderation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day to look again that has come, in the queue. @param title of the text that it was about @param by who planned it @param own whether the reader wrote the text; then nobody's plans are told */
record FollowUpRow(
        long id,
        CaseId caseId,
        String title,
        String words,
        LocalDate day,
        @Nullable String author,
        @Nullable String by,
        boolean own) {}
