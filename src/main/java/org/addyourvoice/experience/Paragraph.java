package org.addyourvoice.experience;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.addyourvoice.text.Markdown;
import org.springframework.util.DigestUtils;

/**
 * A part of a text that can be quoted.
 *
 * @param words as plain text
 */
record Paragraph(int start, int end, String words) {

    /** Quoting is pointing, not repeating: a longer paragraph is cut behind a word. */
    static final int LONGEST = 600;

    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:[^\\n]|\\n(?![ \\t]*\\n))*");

    static List<Paragraph> of(String body) {
        List<Paragraph> found = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(body);
        while (matcher.find()) {
            int end = end(body, matcher.start(), matcher.end());
            String words = Markdown.excerpt(body.substring(matcher.start(), end), LONGEST);
            if (!words.isBlank()) {
                found.add(new Paragraph(matcher.start(), end, words));
            }
        }
        return found;
    }

    /** Tells it from the others whatever stands beside it, and however often its text is changed. It keeps no secret. */
    public String mark() {
        return DigestUtils.md5DigestAsHex(words.getBytes(StandardCharsets.UTF_8));
    }

    private static int end(String body, int start, int end) {
        if (end - start <= LONGEST) {
            return end;
        }
        for (int i = start + LONGEST; i > start + LONGEST / 2; i--) {
            if (Character.isWhitespace(body.charAt(i))) {
                return i;
            }
        }
        return body.offsetByCodePoints(start, body.codePointCount(start, start + LONGEST - 1));
    }
}
