package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.addyourvoice.safety.Literals.Fence;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of an expression what must stand in a text for it to match. It may overlook some of that but never adds anything: of what it doesn't know, it
 * says nothing at all.
 */
final class LiteralsReader {

    private static final int FEW_CHARACTERS = 8;

    private final String expression;
    private int at;

    LiteralsReader(String expression) {
        this.expression = expression;
    }

    /** Signs of an expression that mean something unknown here. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unknown() {
            super(null, null, false, false);
        }
    }

    Literals read() {
        try {
            Literal whole = either();
            return at < expression.length()
                    ? Literals.NONE
                    : new Literals(whole.eachWay().map(Literal::way).toList());
        } catch (Unknown e) {
            return Literals.NONE;
        }
    }

    private Literal either() {
        List<Literal> parts = new ArrayList<>();
        do {
            parts.add(row());
        } while (skip("|"));
        return Literal.either(parts);
    }

    private Literal row() {
        List<Literal> parts = new ArrayList<>();
        while (at < expression.length() && !ahead("|") && !ahead(")")) {
            parts.add(repeated(one()));
        }
        return Literal.row(parts);
    }

    private Literal one() {
        char character = next();
        return switch (character) {
            case '^', '$' -> Literal.EMPTY;
            case '.' -> Literal.some(false, Fence.LINES);
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '*', '+', '?', '{' -> throw new Unknown();
            default -> literal(character);
        };
    }

    /** Of letters beyond ASCII there may be several for the same one. */
    private static Literal literal(char character) {
        return character < 128 ? Literal.of(character) : Literal.some(false, Fence.SENTENCES);
    }

    private Literal group() {
        if (skip("?")) {
            while (!skip(":")) {
                if ("i-".indexOf(next()) < 0) {
                    throw new Unknown();
                }
            }
        }
        Literal inner = either();
        if (!skip(")")) {
            throw new Unknown();
        }
        return inner;
    }

    private Literal escaped() {
        char character = next();
        return switch (character) {
            case 'b', 'B' -> Literal.EMPTY;
            case 'w', 'd' -> Literal.some(true, Fence.SENTENCES);
            case 'S' -> Literal.some(false, Fence.LINES);
            case 'W', 'D', 's' -> Literal.some(false, Fence.NONE);
            case 'n' -> literal('\n');
            case 't' -> literal('\t');
            default -> literal(sign(character));
        };
    }

    private static char sign(char character) {
        if (TextIndex.isOfWord(character)) {
            throw new Unknown();
        }
        return character;
    }

    private Literal characterClass() {
        List<Literal> parts = new ArrayList<>();
        boolean negated = skip("^");
        do {
            parts.add(oneOfClass());
        } while (!skip("]"));
        Literal any = Literal.either(parts);
        if (negated) {
            return Literal.some(false, fence(any.exact()));
        }
        boolean few = any.exact() != null && any.exact().size() <= FEW_CHARACTERS;
        return few ? any : Literal.some(any.gaps() == 0, any.fence());
    }

    /** What stays a fence to the characters that are none of these. */
    private static Fence fence(@Nullable Set<String> except) {
        if (except == null || !except.contains("\n")) {
            return Fence.NONE;
        }
        return except.containsAll(List.of(".", "!", "?")) ? Fence.SENTENCES : Fence.LINES;
    }

    /** A character, a stretch of them, or a class such as {@code \w}. */
    private Literal oneOfClass() {
        if (ahead("[")) {
            throw new Unknown();
        }
        if (ahead("\\") && !isPlain(expression.charAt(at + 1))) {
            at++;
            return escaped();
        }
        char first = plainNext();
        if (!ahead("-") || ahead("-]")) {
            return literal(first);
        }
        at++;
        return stretch(first, plainNext());
    }

    private static Literal stretch(char first, char last) {
        if (last - first >= FEW_CHARACTERS) {
            return areOfWords(first, last) ? Literal.some(true, Fence.SENTENCES) : Literal.some(false, Fence.NONE);
        }
        List<Literal> characters = new ArrayList<>();
        for (char character = first; character <= last; character++) {
            characters.add(literal(character));
        }
        return Literal.either(characters);
    }

    private char plainNext() {
        char character = next();
        return character == '\\' ? plain(next()) : character;
    }

    private static boolean isPlain(char escaped) {
        return escaped == 'n' || escaped == 't' || !TextIndex.isOfWord(escaped);
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> sign(escaped);
        };
    }

    /** Figures, small letters or capitals only. */
    private static boolean areOfWords(char first, char last) {
        return first >= '0' && last <= '9' || first >= 'a' && last <= 'z' || first >= 'A' && last <= 'Z';
    }

    private Literal repeated(Literal part) {
        Literal repeated = part;
        while (at < expression.length() && "*+?{".indexOf(expression.charAt(at)) >= 0) {
            repeated = times(repeated, next());
            skip("?");
        }
        return repeated;
    }

    private Literal times(Literal part, char sign) {
        return switch (sign) {
            case '*' -> part.repeated(0, Literals.UNBOUNDED);
            case '+' -> part.repeated(1, Literals.UNBOUNDED);
            case '?' -> part.repeated(0, 1);
            default -> counted(part);
        };
    }

    private Literal counted(Literal part) {
        int least = number();
        if (skip("}")) {
            return part.repeated(least, least);
        }
        if (!skip(",")) {
            throw new Unknown();
        }
        int most = ahead("}") ? Literals.UNBOUNDED : number();
        if (!skip("}")) {
            throw new Unknown();
        }
        return part.repeated(least, most);
    }

    private int number() {
        int start = at;
        while (at < expression.length() && Character.isDigit(expression.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new Unknown();
        }
        return Integer.parseInt(expression.substring(start, at));
    }

    private boolean ahead(String signs) {
        return expression.startsWith(signs, at);
    }

    private boolean skip(String signs) {
        boolean there = ahead(signs);
        at += there ? signs.length() : 0;
        return there;
    }

    private char next() {
        if (at >= expression.length()) {
            throw new Unknown();
        }
        return expression.charAt(at++);
    }
}
