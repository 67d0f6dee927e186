package org.addyourvoice.experience;

import java.io.Serializable;

/** Names an experience, or a reply to one, across modules. */
public record ExperienceId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
