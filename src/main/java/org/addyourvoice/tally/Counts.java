package org.addyourvoice.tally;

import org.addyourvoice.vocabulary.Outcome;

/** How many members said what, in one slice. The four always add up to {@link #members()}. */
public record Counts(int helped, int mixed, int noChange, int revved) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public int members() {
        return helped + mixed + noChange + revved;
    }

    public int of(Outcome outcome) {
        return switch (outcome) {
            case HELPED -> helped;
            case MIXED -> mixed;
            case NO_CHANGE -> noChange;
            case REVVED -> revved;
        };
    }

    Counts plus(Outcome outcome, int members) {
        return switch (outcome) {
            case HELPED -> new Counts(helped + members, mixed, noChange, revved);
            case MIXED -> new Counts(helped, mixed + members, noChange, revved);
            case NO_CHANGE -> new Counts(helped, mixed, noChange + members, revved);
            case REVVED -> new Counts(helped, mixed, noChange, revved + members);
        };
    }

    Counts negated() {
        return new Counts(-helped, -mixed, -noChange, -revved);
    }

    Counts plus(Counts other) {
        return new Counts(helped + other.helped, mixed + other.mixed, noChange + other.noChange, revved + other.revved);
    }
}
