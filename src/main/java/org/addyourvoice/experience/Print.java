package org.addyourvoice.experience;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.safety.FoldedWords;

/**
 * What is kept of a text's words to find others like it: nobody can read them from it.
 *
 * @param whole the same for the same words in the same order, and for no others
 * @param marks texts that share one may be alike (MinHash in bands). Of two with half of their phrases in common 96 in 100 share one, with six in ten
 *     997 in 1 000, with a fifth 18 in 100
 */
record Print(UUID whole, Set<Long> marks) {

    /** A band of three: fewer, and unlike texts are looked at by the dozen; more, and alike ones are missed. */
    private static final int BANDS = 24;

    private static final int IN_BAND = 3;

    static Print of(String title, String body) {
        List<String> words = FoldedWords.of(title + "\n" + body);
        return new Print(whole(words), marks(Phrases.of(words)));
    }

    private static UUID whole(List<String> words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Set<Long> marks(Phrases phrases) {
        Set<Long> marks = new LinkedHashSet<>();
        for (int band = 0; band < BANDS && !phrases.isEmpty(); band++) {
            long mark = band;
            for (int i = 0; i < IN_BAND; i++) {
                mark = Phrases.mixed(mark + phrases.least(band * IN_BAND + i));
            }
            marks.add(mark);
        }
        return marks;
    }
}
