package org.addyourvoice.text;

/** A part of a text as it was typed, in UTF-16 units, the end exclusive. */
public record Stretch(int start, int end) {

    boolean holds(int place) {
        return start <= place && place < end;
    }
}
