package org.addyourvoice.experience;

import java.util.Locale;

/** A transition was asked for that the state does not allow, mostly because somebody else was quicker. */
public class NotPossibleNow extends RuntimeException {

    private final State state;

    NotPossibleNow(LifecycleEvent event, State state) {
        this(event.name().toLowerCase(Locale.ROOT), state);
    }

    NotPossibleNow(String transition, State state) {
        super("cannot " + transition + " what is " + state);
        this.state = state;
    }

    /** The state that stood in the way. */
    public State state() {
        return state;
    }
}
