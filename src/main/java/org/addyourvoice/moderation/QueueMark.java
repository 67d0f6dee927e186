package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the queue can be narrowed down to besides its kinds; several at once. A further one is a line here and its words. */
enum QueueMark {
    /** A rule asked for a person because of who wrote it. */
    NEW("""
            exists (select 1 from review_reason r where r.case_id = w.text_case and r.revision = w.revision
                and r.answered_by is null and r.field is null and r.effect in ('FLAG', 'REDACT', 'DEFER', 'HOLD', 'HIDE_PENDING', 'ESCALATE'))"""),
    /** Members have told of it, and wait for an answer. */
    REPORTED("exists (select 1 from member_report m where m.case_id = w.text_case and m.acted is null)"),
    OVERDUE("w.due_at < :now"),
    /** Its author has sent another revision. */
    CHANGED("w.revision > 1"),
    /** The reader has taken it. */
    MINE("w.taker = :reader"),
    /** Somebody else has. */
    TAKEN("w.taker <> :reader"),
    /** Nobody has. */
    FREE("w.taker is null");

    private final String condition;

    /** @param condition on {@code w}, a row of {@link QueueOrder}; without quotes and with no parameters but {@code :now} and {@code :reader} */
    QueueMark(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The name in addresses, such as {@code reported}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueueMark> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
