package org.addyourvoice.dataright;

import java.util.Objects;

/** What is chosen and typed to have an account erased. @param voices {@code remove} or {@code keep} */
record ErasureForm(String voices, String password) {

    ErasureForm {
        voices = Objects.requireNonNullElse(voices, "remove");
        password = Objects.requireNonNullElse(password, "");
    }

    boolean keepsVoices() {
        return "keep".equals(voices);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "erasure form";
    }
}
