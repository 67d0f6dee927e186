package org.addyourvoice.moderation;

import java.io.Serializable;

/** Names a review case across modules. */
public record CaseId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
