package org.addyourvoice.moderation;

import java.util.List;
import java.util.UUID;

/** What was decided together, as it stands now. */
record BulkReport(UUID batch, List<Line> lines) {

    /**
     * One decision.
     *
     * @param undone whether it was taken back
     * @param undoable whether it may still be taken back
     */
    record Line(CaseId caseId, String title, AuditAction action, boolean undone, boolean undoable) {}

    public int undoable() {
        return (int) lines.stream().filter(Line::undoable).count();
    }
}
