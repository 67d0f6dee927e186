package org.addyourvoice.moderation;

/** Names an appeal. */
public record AppealId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
