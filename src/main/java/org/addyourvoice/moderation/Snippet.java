package org.addyourvoice.moderation;

import org.addyourvoice.safety.Field;
import org.addyourvoice.safety.Span;
import org.addyourvoice.text.Markdown;

/** A few words of a text on one line, around what a rule found in it or else from its beginning. */
record Snippet(String before, String match, String after) {

    private static final int OPENING = 140;
    private static final int BEFORE = 50;
    private static final int MATCH = 120;
    private static final int AFTER = 80;

    static Snippet of(String body, ReviewReason reason) {
        return reason.isIn(Field.BODY) ? around(body, reason.span()) : opening(body);
    }

    static Snippet opening(String body) {
        return new Snippet(Markdown.excerpt(body, OPENING), "", "");
    }

    static Snippet around(String body, Span span) {
        int start = Math.max(0, Math.min(span.start(), body.length()));
        int end = Math.max(start, Math.min(span.end(), body.length()));
        return new Snippet(
                lead(body.substring(0, start)), middle(body.substring(start, end)), tail(body.substring(end)));
    }

    private static String lead(String text) {
        String line = oneLine(text);
        if (line.length() <= BEFORE) {
            return line.stripLeading();
        }
        int cut = line.indexOf(' ', line.length() - BEFORE);
        return cut < 0 || cut == line.length() - 1 ? "… " : "…" + line.substring(cut);
    }

    private static String middle(String text) {
        return shortened(oneLine(text), MATCH);
    }

    private static String tail(String text) {
        return shortened(oneLine(text).stripTrailing(), AFTER);
    }

    private static String shortened(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int cut = line.lastIndexOf(' ', most);
        return cut <= 0 ? " …" : line.substring(0, cut) + " …";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
