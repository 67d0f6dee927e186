package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code replies/*.md}: facts between two lines of dashes, then the words. */
final class ReplyReader {

    static final String[] KEYS = {"id", "name", "for"};

    /** As many as a decision may say to an author. */
    private static final int MOST_CHARACTERS = 4000;

    private static final Set<String> PLACEHOLDERS = Set.of("name", "title");

    private ReplyReader() {}

    static List<Reply> replies(List<PolicyFile> files) {
        var replies = new ArrayList<Reply>();
        var ids = new HashSet<String>();
        for (var file : files) {
            var facts = MarkdownFile.facts(file).allowing(KEYS);
            var reply = reply(file, facts);
            if (!ids.add(reply.id())) {
                throw facts.get("id").refuse("there is another reply “%s”".formatted(reply.id()));
            }
            replies.add(reply);
        }
        return List.copyOf(replies);
    }

    private static Reply reply(PolicyFile file, PolicyNode facts) {
        var uses = EnumSet.noneOf(Reply.Use.class);
        facts.get("for").someItems().forEach(use -> uses.add(use(use)));
        return new Reply(
                facts.get("id")
                        .as(id -> id.matches("[a-z][a-z0-9-]{0,39}") ? id : null, "an id of 40 small letters at most"),
                facts.get("name").text(),
                words(file),
                uses);
    }

    private static String words(PolicyFile file) {
        var words = MarkdownFile.body(file);
        if (words.length() > MOST_CHARACTERS) {
            throw new PolicyRefused(
                    file.name(), 0, "the words are longer than %d characters".formatted(MOST_CHARACTERS));
        }
        Reply.PLACEHOLDER
                .matcher(words)
                .results()
                .filter(it -> !it.group().endsWith("}") || !PLACEHOLDERS.contains(String.valueOf(it.group(1))))
                .findFirst()
                .ifPresent(it -> {
                    throw new PolicyRefused(
                            file.name(),
                            MarkdownFile.lineInBody(file, it.start()),
                            "“%s” is not {name} or {title}"
                                    .formatted(it.group().lines().findFirst().orElse("")));
                });
        return words;
    }

    private static Reply.Use use(PolicyNode node) {
        return Arrays.stream(Reply.Use.values())
                .filter(use -> use.slug().equals(node.text()))
                .findFirst()
                .orElseThrow(() ->
                        node.refuse("“%s” is not publish, return, decline, remove or message".formatted(node.text())));
    }
}
