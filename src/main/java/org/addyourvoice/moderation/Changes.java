package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ReportView;
import org.addyourvoice.experience.ReviewedText;
import org.addyourvoice.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a revision.
 *
 * @param since the earlier revision
 * @param up whether that one is what readers see meanwhile
 * @param reportsBefore the earlier tags, or null where they are the same
 */
record Changes(
        int since,
        boolean up,
        WordDiff title,
        WordDiff body,
        @Nullable List<ReportView> reportsBefore) {

    static Changes between(ReviewedText before, ReviewedText now) {
        return new Changes(
                before.revision(),
                now.live() != null,
                WordDiff.between(before.text().title(), now.text().title()),
                WordDiff.between(before.text().body(), now.text().body()),
                before.text().reports().equals(now.text().reports()) ? null : before.reports());
    }

    public boolean wordsAreTheSame() {
        return title.isEmpty() && body.isEmpty();
    }
}
