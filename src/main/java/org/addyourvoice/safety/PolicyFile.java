package org.addyourvoice.safety;

/** A file of {@code moderation/}: its path inside that folder, and its text with plain line feeds. */
record PolicyFile(String name, String text) {

    /** The name without folder and ending: {@code drugs} of {@code lexicon/drugs.txt}. */
    String id() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
