package org.addyourvoice.sanction;

import java.io.Serializable;

/** Names a sanction across modules. */
public record SanctionId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
