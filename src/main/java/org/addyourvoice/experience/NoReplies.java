package org.addyourvoice.experience;

/** Why a reply can't stand where it was meant to. */
class NoReplies extends RuntimeException {

    enum Because {
        /** The experience is not up any more. */
        GONE,
        /** Its author wants no further ones. */
        CLOSED,
        /** What is quoted is not up any more in those words. */
        QUOTE_CHANGED
    }

    private final Because because;

    NoReplies(ExperienceId under, Because because) {
        super("no reply to " + under + ": " + because);
        this.because = because;
    }

    Because because() {
        return because;
    }
}
