package org.addyourvoice.experience;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a reply exactly as they were typed, good or bad, so that they can always be shown again.
 *
 * @param quote number of the text that is quoted, or empty
 * @param part the {@linkplain Paragraph#mark mark} of the part of it, or empty for none
 * @param follow whether its author wants to hear of further replies
 * @param guided ids of the notices that the author has been shown before sending
 */
record ReplyForm(
        String body,
        String quote,
        String part,
        Set<String> contentNotes,
        boolean hideName,
        boolean follow,
        String key,
        String version,
        Set<String> guided)
        implements WritingForm {

    static ReplyForm empty(String key) {
        return new ReplyForm("", "", "", Set.of(), false, false, key, "", Set.of());
    }

    /** The form of an existing reply, to be edited or begun again from. */
    static ReplyForm of(ReplyText text, String version, String key) {
        return new ReplyForm(
                text.body(),
                "",
                "",
                text.notes().stream().map(ContentNote::slug).collect(Collectors.toSet()),
                text.hideName(),
                false,
                key,
                version,
                Set.of());
    }

    static ReplyForm of(MultiValueMap<String, String> posted) {
        Posted it = new Posted(posted);
        return new ReplyForm(
                it.words("body"),
                it.first("quote"),
                it.first("part"),
                it.all("contentNotes"),
                it.isTicked("hideName"),
                it.isTicked("follow"),
                it.first("key"),
                it.first("version"),
                it.all("guided"));
    }

    /** The same, about to quote this part of a text. */
    ReplyForm quoting(String text, String part) {
        return new ReplyForm(body, text, part, contentNotes, hideName, follow, key, version, guided);
    }

    /** The same, quoting nothing. */
    ReplyForm plain() {
        return new ReplyForm(body, "", "", contentNotes, hideName, follow, key, version, guided);
    }

    /** The same, once its author has been shown these notices as well. */
    ReplyForm guidedBy(Collection<String> notices) {
        Set<String> all = new TreeSet<>(guided);
        all.addAll(notices);
        return new ReplyForm(body, quote, part, contentNotes, hideName, follow, key, version, all);
    }

    /** The same, to be sent on top of how the post stands now. A name that was hidden meanwhile isn't shown again by an older form. */
    ReplyForm onTopOf(OwnPost post) {
        return new ReplyForm(
                body,
                quote,
                part,
                contentNotes,
                hideName || post.nameHidden(),
                follow,
                key,
                Long.toString(post.version()),
                guided);
    }

    /** Whether this part is chosen. */
    public boolean takes(Paragraph part) {
        return this.part.equals(part.mark());
    }
}
