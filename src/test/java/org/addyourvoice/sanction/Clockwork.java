package org.addyourvoice.sanction;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other modules say when it is time to look at the clock. */
@TestComponent
public class Clockwork {

    private final SanctionTimes times;

    Clockwork(SanctionTimes times) {
        this.times = times;
    }

    public void look() {
        times.look();
    }
}
