package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A regular expression. RE2/J takes time in proportion to the text, whatever the text is. */
record PatternCondition(Pattern pattern, Copy copy) implements TextCondition {

    /** The copy of the text that is read. */
    enum Copy {
        /** The folded one, for words. */
        WORDS,
        /** The one that keeps capitals and punctuation, for names, numbers and addresses. */
        TYPED
    }

    @Override
    public List<Range> find(Reading reading, Passage passage) {
        if (copy == Copy.WORDS) {
            return find(reading.folded(), passage.words());
        }
        return reading.plain()
                .here(passage.original())
                .map(range -> find(reading.plain(), range))
                .orElse(List.of());
    }

    private List<Range> find(MappedText text, Range within) {
        var found = new ArrayList<Range>();
        var matcher = pattern.matcher(text.text().substring(within.start(), within.end()));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(text.original(new Range(within.start() + matcher.start(), within.start() + matcher.end())));
            }
        }
        return found;
    }
}
