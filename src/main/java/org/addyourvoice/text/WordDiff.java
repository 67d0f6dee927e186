package org.addyourvoice.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was taken out of a text and what was added, word by word, with a few words around each change. */
public record WordDiff(List<Part> parts) {

    /** Each word or mark with the space behind it, which is shown and not compared: else spaces would count as common words. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}]+|\\S)\\s*");

    /** What is compared, from small to large. */
    private static final List<Pattern> PIECES = List.of(WORD, Pattern.compile("\\S+\\s*"), Pattern.compile("(?s).+"));

    /** Of both texts: the longest that people write have a few less. Of rows of signs the time would be noticed, since it grows with the square. */
    private static final int MOST_PIECES = 6_000;

    private static final int WORDS_AROUND = 8;

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public record Part(Kind kind, String text) {}

    /** Takes time in proportion to the length of the texts times the number of changes, and at most a second. */
    public static WordDiff between(String before, String after) {
        Pattern piece = piece(before, after);
        List<String> then = words(piece, before);
        List<String> now = words(piece, after);
        var changes = DiffUtils.diff(then, now, new MyersDiffWithLinearSpace<>(WordDiff::sameWord))
                .getDeltas();
        var parts = new Parts();
        int at = 0;
        for (AbstractDelta<String> change : changes) {
            int position = change.getTarget().getPosition();
            parts.same(spaced(now.subList(at, position), then, change.getSource()), at > 0, true);
            parts.change(change.getSource().getLines(), change.getTarget().getLines());
            at = position + change.getTarget().size();
        }
        parts.same(now.subList(at, now.size()), !changes.isEmpty(), false);
        parts.flush();
        return new WordDiff(parts.list);
    }

    /** The smallest in which the two texts aren't too many pieces. */
    private static Pattern piece(String before, String after) {
        return PIECES.stream()
                .filter(it -> words(it, before).size() + words(it, after).size() <= MOST_PIECES)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Pattern piece, String text) {
        return piece.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Where only the earlier text has a space behind the last word, that one is shown: else what was taken out would run into it. */
    private static List<String> spaced(List<String> same, List<String> then, Chunk<String> out) {
        int last = same.size() - 1;
        if (last < 0 || out.size() == 0 || endsInSpace(same.get(last))) {
            return same;
        }
        List<String> spaced = new ArrayList<>(same);
        spaced.set(last, then.get(out.getPosition() - 1));
        return spaced;
    }

    private static boolean endsInSpace(String word) {
        return Character.isWhitespace(word.charAt(word.length() - 1));
    }

    private static boolean sameWord(String one, String other) {
        return one.stripTrailing().equals(other.stripTrailing());
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(it -> it.kind() == Kind.SAME);
    }

    /** Changes that touch become one, what was taken out before what was added. */
    private static final class Parts {

        private final List<Part> list = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void change(List<String> out, List<String> in) {
            out.forEach(removed::append);
            in.forEach(added::append);
        }

        /** Leaves out what is far from any change. */
        void same(List<String> words, boolean changeBefore, boolean changeAfter) {
            if (words.isEmpty()) {
                return;
            }
            flush();
            int head = changeBefore ? WORDS_AROUND : 0;
            int tail = changeAfter ? WORDS_AROUND : 0;
            if (words.size() <= head + tail + 1) {
                add(Kind.SAME, String.join("", words));
                return;
            }
            String first = String.join("", words.subList(0, head));
            String last = String.join("", words.subList(words.size() - tail, words.size()));
            add(Kind.SAME, first.stripTrailing() + " … " + last);
        }

        void flush() {
            if (runTogether()) {
                removed.append(' ');
            }
            add(Kind.REMOVED, removed.toString());
            add(Kind.ADDED, added.toString());
            removed.setLength(0);
            added.setLength(0);
        }

        /** Two words side by side, as at the end of a text, where the first has no space behind it. */
        private boolean runTogether() {
            return !removed.isEmpty()
                    && !added.isEmpty()
                    && Character.isLetterOrDigit(removed.codePointBefore(removed.length()))
                    && Character.isLetterOrDigit(added.codePointAt(0));
        }

        private void add(Kind kind, String text) {
            if (!text.isEmpty()) {
                list.add(new Part(kind, text));
            }
        }
    }
}
