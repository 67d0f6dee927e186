package org.addyourvoice.moderation;

/** Somebody else has looked already. Nothing was done. */
class FollowUpDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CaseId caseId;

    FollowUpDone(CaseId caseId) {
        super("case " + caseId);
        this.caseId = caseId;
    }

    CaseId caseId() {
        return caseId;
    }
}
