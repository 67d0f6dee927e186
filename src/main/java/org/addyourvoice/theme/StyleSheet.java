package org.addyourvoice.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme's style sheet, read as far as its promises go: its blocks are closed, and it asks for nothing outside of the
 * theme. It is no full CSS parser; browsers judge the rest.
 */
record StyleSheet(String file, List<Declaration> declarations, List<Reference> references) {

    private static final Pattern REFERENCE =
            Pattern.compile("@import|url\\(\\s*[\"']?([^\"')]*)", Pattern.CASE_INSENSITIVE);

    /**
     * One declaration of a custom property.
     *
     * @param context the preludes of the blocks around it, from the outside, such as a media query and a selector
     */
    record Declaration(List<String> context, String name, String value) {}

    /** A path in the style sheet, relative to it. */
    record Reference(String path, int line) {}

    static StyleSheet read(String file, String text) {
        String plain = withoutComments(file, text);
        return new StyleSheet(file, new Blocks(file, plain).read(), references(file, plain));
    }

    /** Blanks them out, so that every line keeps its number. */
    private static String withoutComments(String file, String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int start = plain.indexOf("/*"); start >= 0; start = plain.indexOf("/*", start)) {
            int end = plain.indexOf("*/", start + 2);
            if (end < 0) {
                throw new ThemeRefused(file, lineAt(text, start), "this comment is never closed");
            }
            for (int i = start; i < end + 2; i++) {
                plain.setCharAt(i, plain.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return plain.toString();
    }

    private static List<Reference> references(String file, String text) {
        List<Reference> references = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            int line = lineAt(text, matcher.start());
            String path = matcher.group(1);
            if (path == null || path.contains(":") || path.startsWith("/") || path.contains("\\")) {
                throw new ThemeRefused(file, line, "a theme asks for nothing outside of its own folder");
            }
            references.add(new Reference(path.replaceFirst("[?#].*", ""), line));
        }
        return references;
    }

    static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
    }

    /** Walks through nested blocks. */
    private static final class Blocks {

        private final String file;
        private final String text;
        private final List<Declaration> found = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private final List<Integer> openedAt = new ArrayList<>();
        private int start;

        Blocks(String file, String text) {
            this.file = file;
            this.text = text;
        }

        List<Declaration> read() {
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '"', '\'' -> i = endOfString(i);
                    case '{' -> enter(i);
                    case ';' -> declare(i);
                    case '}' -> leave(i);
                    default -> {}
                }
            }
            if (!open.isEmpty()) {
                throw refuse(openedAt.get(openedAt.size() - 1), "this “{” is never closed");
            }
            return List.copyOf(found);
        }

        private int endOfString(int i) {
            int end = text.indexOf(text.charAt(i), i + 1);
            if (end < 0) {
                throw refuse(i, "this quotation mark is never closed");
            }
            return end;
        }

        private void enter(int i) {
            open.add(text.substring(start, i).strip().replaceAll("\\s+", " "));
            openedAt.add(i);
            start = i + 1;
        }

        private void declare(int i) {
            String[] parts = text.substring(start, i).strip().split(":", 2);
            if (parts.length == 2 && parts[0].startsWith("--")) {
                found.add(
                        new Declaration(List.copyOf(open), parts[0].substring(2).strip(), parts[1].strip()));
            }
            start = i + 1;
        }

        private void leave(int i) {
            if (open.isEmpty()) {
                throw refuse(i, "there is one “}” too many");
            }
            declare(i);
            open.remove(open.size() - 1);
            openedAt.remove(openedAt.size() - 1);
        }

        private ThemeRefused refuse(int at, String reason) {
            return new ThemeRefused(file, lineAt(text, at), reason);
        }
    }
}
