package org.addyourvoice.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which words mean the same here: slang, brand names, spellings. Kept in memory, as {@link Vocabulary} is. */
@Service
public class CommunityWords {

    private final SearchWordsGroups groups;
    private final Clock clock;
    private volatile @Nullable Known known;

    CommunityWords(SearchWordsGroups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    private record Known(List<WordGroup> groups, Instant readAt) {}

    /** Those in use. The same list until something changes. */
    public List<WordGroup> groups() {
        Known now = known;
        if (now == null || !clock.instant().isBefore(now.readAt().plus(Vocabulary.OLDEST))) {
            now = read(now);
        }
        return now.groups();
    }

    private Known read(@Nullable Known before) {
        List<WordGroup> found = groups.findAll().stream()
                .filter(it -> !it.isRetired())
                .map(SearchWords::group)
                .toList();
        // the same list, so that whoever prepared it need not do so again
        List<WordGroup> kept = before != null && before.groups().equals(found) ? before.groups() : found;
        Known now = new Known(kept, clock.instant());
        known = now;
        return now;
    }

    @TransactionalEventListener(classes = VocabularyChanged.class)
    void reload() {
        known = null;
    }
}
