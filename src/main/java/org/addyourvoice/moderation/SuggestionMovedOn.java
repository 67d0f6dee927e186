package org.addyourvoice.moderation;

/** Somebody else has decided on it, or its author asks no longer. */
class SuggestionMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    SuggestionMovedOn() {}

    SuggestionMovedOn(Throwable cause) {
        super(cause);
    }
}
