package org.addyourvoice.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns names into addresses, and tells when two names are the same to a reader. */
final class Naming {

    private static final int MAX_SLUG = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Naming() {}

    /** The same for names that differ only in case, accents or spaces. */
    static String key(String name) {
        return SPACES.matcher(folded(name)).replaceAll(" ").strip();
    }

    /**
     * Part of an address: 1 to {@value #MAX_SLUG} of {@code a-z 0-9 -}. A name without a Latin letter or digit becomes {@code other}.
     *
     * @param taken whether a slug is in use; the result isn't
     */
    static String slug(String name, String other, Predicate<String> taken) {
        String plain =
                ENDS.matcher(OTHERS.matcher(folded(name)).replaceAll("-")).replaceAll("");
        String slug = shortened(plain.isEmpty() ? other : plain, MAX_SLUG);
        for (int number = 2; taken.test(slug); number++) {
            String ending = "-" + number;
            slug = shortened(plain.isEmpty() ? other : plain, MAX_SLUG - ending.length()) + ending;
        }
        return slug;
    }

    private static String shortened(String slug, int most) {
        return slug.length() <= most
                ? slug
                : ENDS.matcher(slug.substring(0, most)).replaceAll("");
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
