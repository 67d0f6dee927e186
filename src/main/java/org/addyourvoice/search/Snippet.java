package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A piece of plain text in parts, those that were looked for marked. Markup is added by the page, never found in here. */
record Snippet(List<Part> parts) {

    private static final int LONGEST = 260;
    private static final int BEFORE = 60;

    record Part(String text, boolean marked) {}

    private record Span(int start, int end) {}

    /** The whole text. */
    static Snippet whole(String text, List<List<String>> sayings) {
        return cut(text, spans(text, sayings), 0, text.length());
    }

    /** Where most of what was looked for stands close together; the beginning where none of it does. */
    static Snippet best(String text, List<List<String>> sayings) {
        List<Span> spans = spans(text, sayings);
        int start = text.length() <= LONGEST ? 0 : start(text, spans);
        int end = Math.min(text.length(), start + LONGEST);
        if (end < text.length()) {
            int space = text.lastIndexOf(' ', end);
            end = space > start ? space : whole(text, end);
        }
        return cut(text, spans, start, end);
    }

    private static int start(String text, List<Span> spans) {
        int best = 0;
        int most = 0;
        for (Span first : spans) {
            int room = first.start() + LONGEST - BEFORE;
            int inside = (int) spans.stream()
                    .filter(it -> it.start() >= first.start() && it.end() <= room)
                    .count();
            if (inside > most) {
                most = inside;
                best = first.start();
            }
        }
        if (best <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', best - BEFORE);
        return space >= 0 && space < best ? space + 1 : whole(text, best - BEFORE);
    }

    /** Never in the middle of a character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Span> spans(String text, List<List<String>> sayings) {
        List<Analysis.Token> tokens = Analysis.stems(text);
        List<String> stems = tokens.stream().map(Analysis.Token::word).toList();
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < stems.size(); at++) {
            int length = longest(stems, at, sayings);
            if (length > 0) {
                spans.add(new Span(
                        tokens.get(at).start(), tokens.get(at + length - 1).end()));
                at += length - 1;
            }
        }
        return spans;
    }

    private static int longest(List<String> stems, int at, List<List<String>> sayings) {
        int longest = 0;
        for (List<String> saying : sayings) {
            int end = at + saying.size();
            if (saying.size() > longest
                    && end <= stems.size()
                    && stems.subList(at, end).equals(saying)) {
                longest = saying.size();
            }
        }
        return longest;
    }

    private static Snippet cut(String text, List<Span> spans, int start, int end) {
        List<Part> parts = new ArrayList<>();
        if (start > 0) {
            parts.add(new Part("… ", false));
        }
        int at = start;
        for (Span span : spans) {
            if (span.start() < at || span.end() > end) {
                continue;
            }
            add(parts, text.substring(at, span.start()), false);
            add(parts, text.substring(span.start(), span.end()), true);
            at = span.end();
        }
        add(parts, text.substring(at, end), false);
        if (end < text.length()) {
            parts.add(new Part(" …", false));
        }
        return new Snippet(Collections.unmodifiableList(parts));
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
