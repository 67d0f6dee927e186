package org.addyourvoice.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, taken apart. Whatever is typed is a question: signs that mean nothing are blanks.
 *
 * @param asked as it was typed, without what can't be read, and cut if it was too long
 * @param cut whether it was, or more was asked than is looked for
 */
record Question(String asked, boolean cut, List<Wish> wishes) {

    static final int LONGEST = 200;

    /**
     * @param field what stood before a colon, or null
     * @param phrase whether the words are to stand side by side
     * @param wanted false where they stand behind a minus
     */
    record Wish(@Nullable Field field, String words, boolean phrase, boolean wanted) {

        boolean isWord() {
            return field == null && !phrase && wanted;
        }
    }

    /** What may be named before a colon. */
    enum Field {
        TITLE,
        STRATEGY,
        OUTCOME,
        SYMPTOM,
        CONTEXT
    }

    boolean isEmpty() {
        return wishes.isEmpty();
    }
}
