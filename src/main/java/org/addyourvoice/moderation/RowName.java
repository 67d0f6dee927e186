package org.addyourvoice.moderation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row of the queue is called on its page: {@code texts-12}. @param id below zero for an appeal against a sanction, {@code sanction-appeals-3} */
record RowName(QueueKind kind, long id) {

    private static final String SANCTION_APPEALS = "sanction-appeals";
    private static final Pattern FORM = Pattern.compile("([a-z-]{1,20})-(\\d{1,18})");

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

    @Override
    public String toString() {
        return (id < 0 ? SANCTION_APPEALS : kind.slug()) + "-" + Math.abs(id);
    }
}
