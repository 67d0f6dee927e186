package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the revisions of one experience suggest that is not in the list. @param live the one that is up, or null */
record AskedFor(List<Revision> revisions, @Nullable Revision live) {

    /** Wherever the newest revision or the live one asks. Returns whether the live one says more than before. */
    boolean answer(String suggested, SuggestionAnswer answer, Instant now) {
        boolean saysMore = false;
        for (Revision it : live == null || live == latest() ? List.of(latest()) : List.of(live, latest())) {
            if (it.suggestion()
                    .filter(asked -> asked.waits() && asked.isNamed(suggested))
                    .isPresent()) {
                saysMore |= it.suggestionAnswered(answer, now) && it == live;
            }
        }
        return saysMore;
    }

    /** Wherever that was answered so. Returns whether the live one says less than before. @throws NotPossibleNow if the newest doesn't ask for it any more */
    boolean unanswer(String suggested, SuggestionAnswer answer) {
        if (!isAskedFor(suggested, answer)) {
            throw new NotPossibleNow("ask again", latest().state());
        }
        boolean saysLess = false;
        for (Revision it : revisions) {
            if (it.suggestion()
                    .filter(was -> was.isAnsweredSo(suggested, answer))
                    .isPresent()) {
                saysLess |= it.suggestionUnanswered() && it == live;
            }
        }
        return saysLess;
    }

    private boolean isAskedFor(String suggested, SuggestionAnswer answer) {
        State state = latest().state();
        boolean over = state == State.REMOVED || state == State.WITHDRAWN || state == State.ERASED;
        return !over
                && latest().suggestion()
                        .filter(it -> it.isAnsweredSo(suggested, answer))
                        .isPresent();
    }

    private Revision latest() {
        return revisions.get(revisions.size() - 1);
    }
}
