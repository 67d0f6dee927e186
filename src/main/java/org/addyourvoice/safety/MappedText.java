package org.addyourvoice.safety;

import java.util.Arrays;
import java.util.Optional;

/** A rewritten text in which every character still knows the characters of the original that it stands for. */
final class MappedText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private MappedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static MappedText identity(String original) {
        var copy = new Builder(original.length());
        for (int i = 0; i < original.length(); i++) {
            copy.add(original.charAt(i), i, i + 1);
        }
        return copy.build();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    /** Whether there is a letter at a place; false outside the text. */
    boolean letterAt(int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    /** The original's range for a range of this text. */
    Range original(Range range) {
        return new Range(starts[range.start()], ends[range.end() - 1]);
    }

    /** The range of this text that stands for a range of the original; empty where nothing of that is left. */
    Optional<Range> here(Range original) {
        int start = firstAtOrAfter(original.start());
        int end = firstAtOrAfter(original.end());
        return start < end ? Optional.of(new Range(start, end)) : Optional.empty();
    }

    private int firstAtOrAfter(int position) {
        int found = Arrays.binarySearch(starts, position);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == position) {
            found--;
        }
        return found;
    }

    /** Collects the next text, character by character. */
    static final class Builder {

        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Builder(int expected) {
            text = new StringBuilder(expected);
            starts = new int[expected + 16];
            ends = new int[expected + 16];
        }

        /** Adds a character that stands for a range of the original. */
        Builder add(char character, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
            return this;
        }

        /** Adds a character in place of one of an earlier text. */
        Builder add(char character, MappedText from, int at) {
            return add(character, from.starts[at], from.ends[at]);
        }

        /** Takes a character of an earlier text over as it is. */
        Builder keep(MappedText from, int at) {
            return add(from.text.charAt(at), from, at);
        }

        int length() {
            return text.length();
        }

        char last() {
            return text.charAt(text.length() - 1);
        }

        MappedText build() {
            return new MappedText(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}
