package org.addyourvoice.moderation;

/** Nobody decides on what they wrote themselves. */
public class OwnCase extends RuntimeException {

    OwnCase(CaseId id) {
        super("case " + id);
    }
}
