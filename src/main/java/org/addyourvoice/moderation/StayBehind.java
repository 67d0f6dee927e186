package org.addyourvoice.moderation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on a case and belongs to its text or to its author alone, exactly as it was sent, while others are decided on along with it: nothing of
 * it is done then, and all of it can go back to the case.
 *
 * @param from the number of that case, or empty
 * @param version of it, as the moderator had read it
 * @param words of a note
 */
record StayBehind(
        String from,
        String version,
        String revision,
        String passages,
        String sanction,
        String sanctionReason,
        String sanctionWords,
        String words,
        String question,
        String letter,
        String day,
        String look) {

    /** What only says where it comes from, or goes with another field. */
    private static final Set<String> SILENT =
            Set.of("from", "version", "revision", "sanction", "sanctionReason", "day");

    StayBehind(
            @Nullable String from,
            @Nullable String version,
            @Nullable String revision,
            @Nullable String passages,
            @Nullable String sanction,
            @Nullable String sanctionReason,
            @Nullable String sanctionWords,
            @Nullable String words,
            @Nullable String question,
            @Nullable String letter,
            @Nullable String day,
            @Nullable String look) {
        this.from = from != null && from.matches("\\d{1,18}") ? from : "";
        this.version = typed(version);
        this.revision = typed(revision);
        this.passages = typed(passages);
        this.sanction = typed(sanction);
        this.sanctionReason = typed(sanctionReason);
        this.sanctionWords = typed(sanctionWords);
        this.words = typed(words);
        this.question = typed(question);
        this.letter = typed(letter);
        this.day = typed(day);
        this.look = typed(look);
    }

    private static String typed(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").replace("\r\n", "\n");
    }

    /** Whether there is nothing that could be missed. */
    public boolean isEmpty() {
        return from.isEmpty()
                || Stream.of(passages, sanction, sanctionReason, sanctionWords, words, question, letter, day, look)
                        .allMatch(String::isBlank);
    }

    public boolean hasSanction() {
        return !sanction.isEmpty() || !sanctionReason.isEmpty() || !sanctionWords.isBlank();
    }

    /** By the names that they have in the form of a case, without those that are empty. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", from);
        fields.put("version", version);
        fields.put("revision", revision);
        fields.put("passages", passages);
        fields.put("sanction", sanction);
        fields.put("sanctionReason", sanctionReason);
        fields.put("sanctionWords", sanctionWords);
        fields.put("words", words);
        fields.put("question", question);
        fields.put("letter", letter);
        fields.put("day", day);
        fields.put("look", look);
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    /** What somebody wrote, by the names of its fields. */
    public Map<String, String> written() {
        Map<String, String> written = fields();
        written.keySet().removeAll(SILENT);
        return written;
    }
}
