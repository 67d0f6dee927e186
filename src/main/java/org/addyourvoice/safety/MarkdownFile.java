package org.addyourvoice.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Reads the Markdown files: facts between two lines of dashes, then the text. */
final class MarkdownFile {

    private static final String FENCE = "---\n";

    private MarkdownFile() {}

    static PolicyText policyText(PolicyFile file) {
        var facts = facts(file).allowing("title", "version", "updated");
        var markdown = body(file);
        var parts = markdown.split("(?m)^## ");
        return new PolicyText(
                facts.get("title").text(),
                facts.get("version").text(),
                facts.get("updated").as(LocalDate::parse, "a date such as 2026-11-23"),
                Markdown.render(parts[0].strip()),
                markdown,
                sections(parts));
    }

    static Notice notice(PolicyFile file) {
        var facts = facts(file).allowing("title", "for");
        boolean forAuthors = facts.find("for")
                .map(it -> it.as(MarkdownFile::isForAuthors, "“authors” or “readers”"))
                .orElse(false);
        return new Notice(file.id(), facts.get("title").text(), Markdown.render(body(file)), forAuthors);
    }

    private static @Nullable Boolean isForAuthors(String name) {
        return switch (name) {
            case "authors" -> Boolean.TRUE;
            case "readers" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static List<Section> sections(String[] parts) {
        var sections = new ArrayList<Section>();
        for (int i = 1; i < parts.length; i++) {
            var heading = parts[i].lines().findFirst().orElse("");
            sections.add(new Section(heading.strip(), html(parts[i].substring(heading.length()))));
        }
        return sections;
    }

    private static SafeHtml html(String markdown) {
        return Markdown.render(markdown.strip());
    }

    static PolicyNode facts(PolicyFile file) {
        return PolicyNode.of(
                new PolicyFile(file.name(), FENCE + file.text().substring(FENCE.length(), fenceEnd(file))));
    }

    static String body(PolicyFile file) {
        var body = file.text().substring(fenceEnd(file) + FENCE.length()).strip();
        if (body.isEmpty()) {
            throw new PolicyRefused(file.name(), 0, "there is no text after the facts");
        }
        return body;
    }

    /** The line on which something stands. @param offset in {@link #body} */
    static int lineInBody(PolicyFile file, int offset) {
        int start = file.text().indexOf(body(file), fenceEnd(file));
        return 1
                + (int) file.text()
                        .substring(0, start + offset)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
    }

    private static int fenceEnd(PolicyFile file) {
        int end = file.text().indexOf("\n" + FENCE, FENCE.length());
        if (!file.text().startsWith(FENCE) || end < 0) {
            throw new PolicyRefused(file.name(), 1, "the file has to begin with facts between two lines of ---");
        }
        return end + 1;
    }
}
