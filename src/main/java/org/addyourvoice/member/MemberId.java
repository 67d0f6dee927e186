package org.addyourvoice.member;

import java.io.Serializable;

/** Names a member across modules. */
public record MemberId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
