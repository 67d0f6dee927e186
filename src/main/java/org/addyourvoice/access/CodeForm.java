package org.addyourvoice.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A code and nothing else. */
record CodeForm(String code) {

    CodeForm(@Nullable String code) {
        this.code = Objects.requireNonNullElse(code, "");
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "CodeForm";
    }
}
