package org.addyourvoice.vocabulary;

import java.io.Serializable;

/** Names a symptom across modules. */
public record SymptomId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
