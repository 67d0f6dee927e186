package org.addyourvoice.safety;

/** A stretch of a text in UTF-16 units, the end exclusive; never empty. */
record Range(int start, int end) {

    boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }
}
