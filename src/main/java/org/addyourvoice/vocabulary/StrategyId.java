package org.addyourvoice.vocabulary;

import java.io.Serializable;

/** Names a strategy across modules. */
public record StrategyId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
