package org.addyourvoice.dataright;

import java.util.Objects;

/** What is chosen to have an account erased. @param voices {@code remove} or {@code keep} */
record ErasureForm(String voices) {

    ErasureForm {
        voices = Objects.requireNonNullElse(voices, "remove");
    }

    boolean keepsVoices() {
        return "keep".equals(voices);
    }
}
