package org.addyourvoice.moderation;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was taken out of a text and what was added, word by word, with a few words around each change. */
record WordDiff(List<Part> parts) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final int WORDS_AROUND = 16;

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Part(Kind kind, String text) {}

    /** Takes time in proportion to the length of the texts times the number of changes. */
    static WordDiff between(String before, String after) {
        List<String> old = words(before);
        var diff = new Builder();
        int at = 0;
        var deltas = DiffUtils.diff(old, words(after), new MyersDiffWithLinearSpace<>())
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            int position = delta.getSource().getPosition();
            diff.same(old.subList(at, position), at > 0, true);
            diff.add(Kind.REMOVED, String.join("", delta.getSource().getLines()));
            diff.add(Kind.ADDED, String.join("", delta.getTarget().getLines()));
            at = position + delta.getSource().size();
        }
        diff.same(old.subList(at, old.size()), !deltas.isEmpty(), false);
        return new WordDiff(diff.parts);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(it -> it.kind() == Kind.SAME);
    }

    private static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        void add(Kind kind, String text) {
            if (!text.isEmpty()) {
                parts.add(new Part(kind, text));
            }
        }

        /** Leaves out what is far from any change. */
        void same(List<String> words, boolean changeBefore, boolean changeAfter) {
            int head = changeBefore ? WORDS_AROUND : 0;
            int tail = changeAfter ? WORDS_AROUND : 0;
            if (words.size() <= head + tail + 1) {
                add(Kind.SAME, String.join("", words));
                return;
            }
            String first = String.join("", words.subList(0, head)).stripTrailing();
            String last = String.join("", words.subList(words.size() - tail, words.size()))
                    .stripLeading();
            add(Kind.SAME, (first + " … " + last));
        }
    }
}
