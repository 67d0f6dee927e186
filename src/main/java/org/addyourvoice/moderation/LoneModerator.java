package org.addyourvoice.moderation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether one moderator is alone here, and so does what else only somebody else may: decide on what they wrote, and on appeals against what they decided. Whoever asks writes each such deed into the log. */
@Component
class LoneModerator {

    private final boolean alone;

    LoneModerator(@Value("${forum.moderation.lone-moderator}") boolean alone) {
        this.alone = alone;
    }

    /** @param involved whether it is the moderator's own, or against what they did */
    boolean keepsOut(boolean involved) {
        return involved && !alone;
    }
}
