package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression. RE2/J takes time in proportion to the text, whatever the text is; it runs only where all stands that the expression needs.
 */
record PatternCondition(Pattern pattern, Copy copy, Literals needed) implements TextCondition {

    PatternCondition(Pattern pattern, Copy copy) {
        this(pattern, copy, Literals.of(pattern.pattern()));
    }

    /** The copy of the text that is read. */
    enum Copy {
        /** The folded one, for words. */
        WORDS,
        /** The one that keeps capitals and punctuation, for names, numbers and addresses. */
        TYPED
    }

    @Override
    public List<Range> find(Reading reading, Passage passage) {
        return place(reading, passage)
                .map(range -> find(reading, reading.index(copy).places(needed).within(range)))
                .orElse(List.of());
    }

    /** Of the passage, in the copy that is read. */
    private Optional<Range> place(Reading reading, Passage passage) {
        return copy == Copy.WORDS
                ? Optional.of(passage.words())
                : reading.plain().here(passage.original());
    }

    private List<Range> find(Reading reading, List<Range> stretches) {
        List<Range> found = new ArrayList<>();
        stretches.forEach(stretch -> find(reading.copy(copy), stretch, found));
        return found;
    }

    private void find(MappedText text, Range within, List<Range> found) {
        var matcher = pattern.matcher(text.text().substring(within.start(), within.end()));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(text.original(new Range(within.start() + matcher.start(), within.start() + matcher.end())));
            }
        }
    }
}
