package org.addyourvoice.moderation;

/** Names an appeal. */
record AppealId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
