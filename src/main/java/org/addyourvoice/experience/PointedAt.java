package org.addyourvoice.experience;

import java.util.List;
import org.addyourvoice.safety.Field;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.text.MarkedHtml;
import org.addyourvoice.text.SafeHtml;
import org.addyourvoice.text.Stretch;

/**
 * An author's own words, with those marked that a moderator's answer is about.
 *
 * @param some whether any are marked
 * @param elsewhere those that can't be marked, such as words of the title, as they were typed
 */
record PointedAt(SafeHtml words, boolean some, List<String> elsewhere) {

    /** @param begin said before each mark to whoever hears the page read @param end the same after it */
    static PointedAt in(OwnPost post, String body, String begin, String end) {
        List<Stretch> stretches = post.pointedAt().stream()
                .filter(it -> it.field() == Field.BODY)
                .map(PointedAt::stretch)
                .toList();
        MarkedHtml marked = Markdown.render(body, stretches, begin, end);
        List<String> elsewhere = post.pointedAt().stream()
                .filter(it -> it.field() != Field.BODY || marked.missed().contains(stretch(it)))
                .map(it -> it.of(post.title(), body))
                .toList();
        return new PointedAt(marked.html(), elsewhere.size() < post.pointedAt().size(), elsewhere);
    }

    private static Stretch stretch(Passage it) {
        return new Stretch(it.start(), it.end());
    }
}
