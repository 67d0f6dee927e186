package org.addyourvoice.moderation;

/** Nobody decides on what they suggested themselves. */
class OwnSuggestion extends RuntimeException {

    private static final long serialVersionUID = 1;
}
