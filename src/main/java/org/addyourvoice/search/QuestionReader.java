package org.addyourvoice.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.addyourvoice.search.Question.Field;
import org.addyourvoice.search.Question.Wish;

/** Reads {@code words "a phrase" -unwanted field:value}. It never fails: a quote that isn't closed goes on to the end, and other signs are blanks. */
final class QuestionReader {

    /** Each one is looked for in several fields and with all that means the same. */
    static final int MOST_WISHES = 30;

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\s\\p{Z}]+");
    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»″]");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’‛′`]");
    private static final Pattern DASHES = Pattern.compile("(?<=^|\\s)[‐‑‒–—−](?=\\S)");

    private static final Pattern WISH =
            Pattern.compile("([-+]*)(?:(\\p{L}{3,12}):(?=[^\\s:]))?(?:\"([^\"]*)\"?|(\\S+))");

    private static final Map<String, Field> FIELDS = Map.of(
            "title", Field.TITLE,
            "strategy", Field.STRATEGY,
            "outcome", Field.OUTCOME,
            "symptom", Field.SYMPTOM,
            "context", Field.CONTEXT,
            "situation", Field.CONTEXT);

    private QuestionReader() {}

    static Question read(String typed) {
        String readable = readable(typed);
        boolean cut = readable.length() > Question.LONGEST;
        String asked = cut ? cutAtWord(readable) : readable;
        List<Wish> wishes = new ArrayList<>();
        Matcher wish = WISH.matcher(DASHES.matcher(asked).replaceAll("-"));
        while (wish.find()) {
            add(wish, wishes);
        }
        boolean many = wishes.size() > MOST_WISHES;
        return new Question(asked, cut || many, List.copyOf(many ? wishes.subList(0, MOST_WISHES) : wishes));
    }

    private static void add(Matcher found, List<Wish> wishes) {
        boolean quoted = found.group(3) != null;
        String words = quoted ? found.group(3) : found.group(4).replace('"', ' ');
        if (Analysis.words(words).isEmpty()) {
            return;
        }
        boolean wanted = !found.group(1).startsWith("-");
        String name = found.group(2);
        Field field = name == null ? null : FIELDS.get(name.toLowerCase(Locale.ROOT));
        if (name != null && field == null) {
            wishes.add(new Wish(null, name, false, wanted));
        }
        // a word that is several, such as 5-HTP, is a phrase
        boolean phrase = Analysis.words(words).size() > 1;
        wishes.add(new Wish(field, words.strip(), phrase, wanted));
    }

    private static String readable(String typed) {
        String plain = Normalizer.normalize(wellFormed(typed), Normalizer.Form.NFKC);
        plain = QUOTES.matcher(plain).replaceAll("\"");
        plain = APOSTROPHES.matcher(plain).replaceAll("'");
        return UNREADABLE.matcher(plain).replaceAll(" ").strip();
    }

    /** Long texts are cut before anything else is done with them. */
    private static String wellFormed(String typed) {
        String start = typed.length() > 4 * Question.LONGEST ? typed.substring(0, 4 * Question.LONGEST) : typed;
        return start.codePoints()
                .map(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? ' ' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cutAtWord(String text) {
        int space = text.lastIndexOf(' ', Question.LONGEST);
        int end = space > 0 ? space : Question.LONGEST;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }
}
