package org.addyourvoice.moderation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.addyourvoice.safety.Field;
import org.addyourvoice.safety.Span;
import org.addyourvoice.text.PlainOrder;

/**
 * What an author typed, in paragraphs, with the words marked that rules found. It stays plain text to the end: nobody builds HTML of it but the
 * template, which escapes every stretch.
 */
record MarkedText(List<List<Stretch>> paragraphs) {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n");

    /** @param numbers of the reasons whose words end here */
    record Stretch(String text, boolean marked, List<Integer> numbers) {}

    private record Mark(int number, int start, int end) {

        /** Spans come from the database and may not fit any more; what lies outside of the text is not marked. */
        static Mark within(String text, int number, Span span) {
            int start = Math.max(0, Math.min(span.start(), text.length()));
            int end = Math.max(start, Math.min(span.end(), text.length()));
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Mark(number, start, end);
        }

        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    /** Marks what the reasons found in that field; they are numbered from 1 in their order. */
    static MarkedText of(String text, Field field, List<ReviewReason> reasons) {
        List<Mark> marks = IntStream.range(0, reasons.size())
                .filter(it -> reasons.get(it).isIn(field))
                .mapToObj(it -> Mark.within(text, it + 1, reasons.get(it).span()))
                .toList();
        List<List<Stretch>> paragraphs = new ArrayList<>();
        Matcher gap = EMPTY_LINES.matcher(text);
        int from = 0;
        while (gap.find()) {
            paragraphs.add(stretches(text, from, gap.start(), marks));
            from = gap.end();
        }
        paragraphs.add(stretches(text, from, text.length(), marks));
        return new MarkedText(paragraphs);
    }

    private static List<Stretch> stretches(String text, int from, int to, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        marks.forEach(it -> cuts.addAll(List.of(it.start(), it.end())));
        List<Stretch> stretches = new ArrayList<>();
        Iterator<Integer> ends = cuts.subSet(from, false, to, true).iterator();
        int start = from;
        while (ends.hasNext()) {
            int end = ends.next();
            stretches.add(stretch(text, start, end, marks));
            start = end;
        }
        return stretches;
    }

    private static Stretch stretch(String text, int from, int to, List<Mark> marks) {
        List<Mark> covering = marks.stream().filter(it -> it.covers(from, to)).toList();
        List<Integer> numbers =
                covering.stream().filter(it -> it.end() == to).map(Mark::number).toList();
        return new Stretch(PlainOrder.of(text.substring(from, to)), !covering.isEmpty(), numbers);
    }

    /** All stretches on one line, for a title. */
    public List<Stretch> line() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
