package org.addyourvoice.moderation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row of the queue is called, on its page and by whoever takes it: {@code texts-12}. @param id below zero for an appeal against a sanction, {@code sanction-appeals-3} */
record RowName(QueueKind kind, long id) {

    private static final String SANCTION_APPEALS = "sanction-appeals";
    private static final Pattern FORM = Pattern.compile("([a-z-]{1,20})-(\\d{1,18})");

    static RowName of(CaseId id) {
        return new RowName(QueueKind.TEXTS, id.value());
    }

    static RowName of(SuggestionId id) {
        return new RowName(QueueKind.SUGGESTIONS, id.value());
    }

    static RowName appeal(AppealId id) {
        return new RowName(QueueKind.APPEALS, id.value());
    }

    static RowName sanctionAppeal(AppealId id) {
        return new RowName(QueueKind.APPEALS, -id.value());
    }

    static RowName account(long flag) {
        return new RowName(QueueKind.ACCOUNTS, flag);
    }

    static RowName followUp(long id) {
        return new RowName(QueueKind.FOLLOW_UPS, id);
    }

    /** Empty if it is no such name. */
    static Optional<RowName> of(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(2));
        return parts.group(1).equals(SANCTION_APPEALS)
                ? Optional.of(new RowName(QueueKind.APPEALS, -number))
                : QueueKind.ofSlug(parts.group(1)).map(it -> new RowName(it, number));
    }

    boolean isText() {
        return kind == QueueKind.TEXTS;
    }

    /** Where rows of its kind are kept. @throws IllegalArgumentException for a kind that gathers others */
    String table() {
        return switch (kind) {
            case TEXTS -> "review_case";
            case APPEALS -> id < 0 ? "sanction_appeal" : "appeal";
            case SUGGESTIONS -> "suggestion";
            case ACCOUNTS -> "account_flag";
            case FOLLOW_UPS -> "follow_up";
            case ALL, OPINIONS -> throw new IllegalArgumentException(this + " is kept nowhere");
        };
    }

    /** Its number there. */
    long number() {
        return Math.abs(id);
    }

    @Override
    public String toString() {
        return (id < 0 ? SANCTION_APPEALS : kind.slug()) + "-" + number();
    }
}
