package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;

/** The text is the member's own, and there is no appeal now, for a reason that can be told. */
class NotAppealable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ExperienceId text;
    private final AppealRefusal why;

    NotAppealable(ExperienceId text, AppealRefusal why) {
        super(why.name());
        this.text = text;
        this.why = why;
    }

    ExperienceId text() {
        return text;
    }

    AppealRefusal why() {
        return why;
    }
}
