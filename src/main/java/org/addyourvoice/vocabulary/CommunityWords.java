package org.addyourvoice.vocabulary;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which words mean the same here: slang, brand names, spellings. Kept in memory, as {@link Vocabulary} is. */
@Service
public class CommunityWords {

    private final Remembered<List<WordGroup>> words;

    CommunityWords(SearchWordsGroups groups, Clock clock) {
        this.words = new Remembered<>(() -> inUse(groups), Vocabulary.OLDEST, clock);
    }

    private static List<WordGroup> inUse(SearchWordsGroups groups) {
        return groups.findAll().stream()
                .filter(it -> !it.isRetired())
                .map(SearchWords::group)
                .toList();
    }

    /** Those in use. The same list for a while, so that whoever prepares it need not do so each time. */
    public List<WordGroup> groups() {
        return words.get();
    }

    @TransactionalEventListener(classes = VocabularyChanged.class)
    void reload() {
        words.forget();
    }
}
