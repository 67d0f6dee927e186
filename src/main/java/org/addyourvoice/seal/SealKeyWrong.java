package org.addyourvoice.seal;

import org.jspecify.annotations.Nullable;

/** The forum's own key is not there, or not the one with which this database was locked. */
class SealKeyWrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String help;

    SealKeyWrong(String what, String help) {
        this(what, help, null);
    }

    SealKeyWrong(String what, String help, @Nullable Throwable cause) {
        super(what, cause);
        this.help = help;
    }

    String help() {
        return help;
    }
}
