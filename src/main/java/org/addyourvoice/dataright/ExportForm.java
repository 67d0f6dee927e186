package org.addyourvoice.dataright;

import java.util.Objects;

/** What is typed to get one's file. */
record ExportForm(String password) {

    ExportForm {
        password = Objects.requireNonNullElse(password, "");
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "export form";
    }
}
