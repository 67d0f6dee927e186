package org.addyourvoice.sanction;

import java.util.List;
import java.util.Locale;

/** What can be imposed, mildest first. */
public enum SanctionKind {
    /** A word to the member, without any consequence. */
    NOTE(List.of(30)),
    /** A word that counts if it happens again. */
    WARNING(List.of(90)),
    /** One new post in a while. */
    SLOW_MODE(List.of(3, 7, 14, 30, 90)),
    /** Whatever they write is read before others see it. */
    REVIEW_FIRST(List.of(7, 14, 30, 90)),
    /** They read, and write nothing that others see. */
    SILENCE(List.of(1, 3, 7, 14, 30, 90)),
    /** Their account is closed. */
    SUSPEND(List.of(1, 7, 30, 90));

    private final List<Integer> days;

    SanctionKind(List<Integer> days) {
        this.days = days;
    }

    /** How long it can last, in days. */
    List<Integer> days() {
        return days;
    }

    /** Whether it takes something away. Of such a kind a member has one at a time. */
    public boolean restricts() {
        return this != NOTE && this != WARNING;
    }

    /** Whether it shuts somebody out, so that leads alone have a say in it. */
    public boolean forLeads() {
        return this == SILENCE || this == SUSPEND;
    }

    /** The name in forms, such as {@code slow_mode}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
