package org.addyourvoice.moderation;

import java.util.List;

/** What a page of the desk has to know of keys. @param on whether those without Ctrl count */
record DeskKeys(boolean on) {

    public List<KeyTable> tables() {
        return KeyTable.ALL;
    }

    /** @param slug of what an appeal or a suggestion is answered with */
    public String ofAnswer(String slug) {
        return KeyTable.ofAnswer(slug);
    }

    public String of(CaseOutcome outcome) {
        return KeyTable.of(outcome);
    }
}
