package org.addyourvoice.moderation;

/** The sanction is the member's own, and there is no appeal against it now, for a reason that can be told. */
class SanctionNotAppealable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final AppealRefusal why;

    SanctionNotAppealable(AppealRefusal why) {
        super(why.name());
        this.why = why;
    }

    AppealRefusal why() {
        return why;
    }
}
