package org.addyourvoice.limit;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other modules say when it is time to forget who was counted. */
@TestComponent
public class Forgetting {

    private final LimitLeftovers leftovers;

    Forgetting(LimitLeftovers leftovers) {
        this.leftovers = leftovers;
    }

    public void look() {
        leftovers.look();
    }
}
