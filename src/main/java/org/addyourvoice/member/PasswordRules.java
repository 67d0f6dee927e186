package org.addyourvoice.member;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a password may be: long enough, and not among the first million that a guesser tries (NIST SP 800-63B: a length and
 * a list, no rules of composition).
 */
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** The work of guessing grows with the length; 32 characters tell enough. */
    private static final int MEASURED = 32;

    /** They may stand for letters, and the guesser tries all that they could mean together: ten kinds would keep it busy for seconds. */
    private static final String SIGNS = "@({[<!|$+%";

    private static final int MOST_KINDS = 3;

    /** zxcvbn's scale: below 2 stands for fewer than 10^6 guesses. */
    private static final int ENOUGH = 2;

    private static final List<String> SITE_WORDS =
            List.of("addyourvoice", "add your voice", "voice", "benzo", "benzodiazepine", "withdrawal", "pseudonym");

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRules() {}

    /** The message code of the first thing that is wrong, if anything is. */
    static Optional<String> problemOf(String password, String pseudonym) {
        String plain = normalized(password);
        int length = plain.codePointCount(0, plain.length());
        if (length == 0) {
            return Optional.of("member.password.missing");
        }
        if (length < SHORTEST) {
            return Optional.of("member.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("member.password.long");
        }
        if (!easy(plain, wordsAround(pseudonym))) {
            return Optional.empty();
        }
        return Optional.of(easy(plain, List.of()) ? "member.password.common" : "member.password.context");
    }

    /** One form for keyboards that compose the same letter differently (NIST SP 800-63B, section 3.1.1.2). */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean easy(String password, List<String> words) {
        return GUESSER.measure(measured(password), words).getScore() < ENOUGH;
    }

    private static String measured(String password) {
        Set<Integer> kinds = new HashSet<>();
        return password.chars()
                .limit(MEASURED)
                .map(it -> SIGNS.indexOf(it) < 0 || kinds.contains(it) || kinds.size() < MOST_KINDS && kinds.add(it)
                        ? it
                        : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Of a pseudonym that is as long as a book, which is refused anyway, no more than is looked at otherwise. */
    private static List<String> wordsAround(String pseudonym) {
        String name = Pseudonym.of(pseudonym).shown();
        List<String> words = new ArrayList<>(SITE_WORDS);
        words.add(name);
        words.add(name.replaceAll("[ _-]", ""));
        words.addAll(List.of(name.split("[ _-]")));
        return words;
    }
}
