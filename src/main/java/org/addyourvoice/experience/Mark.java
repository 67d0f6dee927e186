package org.addyourvoice.experience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader may do with an experience without writing. None of it is counted in public: a text is worth what it says, not how many liked it. */
enum Mark {
    /** Its author is told how many said so, nobody is told who. */
    THANKS,
    /** As {@link #THANKS}; what counts for everybody is the voice that the reader is offered with it. */
    ME_TOO,
    /** Kept to be found again, the reader's alone. */
    BOOKMARK,
    /** To be told of new replies below it. Nobody else is told who follows. */
    FOLLOW;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mark> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** Whether it is nothing for its author, who hears of replies anyway, and has nothing to say to themselves. */
    boolean isForOthers() {
        return this != BOOKMARK;
    }

    /** Whether it says something to the author. */
    boolean speaks() {
        return this == THANKS || this == ME_TOO;
    }
}
