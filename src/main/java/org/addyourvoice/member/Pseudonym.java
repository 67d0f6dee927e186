package org.addyourvoice.member;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/**
 * A name as shown, and the key under which look-alikes meet: Unicode's confusable skeleton (UTS 39, section 4) over folded
 * case, without separators, with {@code i} taken for {@code l} and {@code vv} for {@code w}. So {@code lan_1}, {@code Ian1} and {@code IАN-l} (with a
 * Cyrillic A) are one name.
 *
 * @param shown in NFKC, trimmed
 */
public record Pseudonym(String shown, String key) {

    private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** What is longer is no pseudonym, and not worth the work of comparing. */
    private static final int LOOKED_AT = 200;

    public static Pseudonym of(String typed) {
        String shown = normalized(typed);
        return new Pseudonym(shown, keyOf(shown));
    }

    public static String keyOf(String typed) {
        String skeleton = LOOK_ALIKES.getSkeleton(folded(normalized(typed)));
        return folded(skeleton)
                .replaceAll("[\\s\\p{Pd}_]", "")
                .replace('i', 'l')
                .replace("vv", "w");
    }

    private static String normalized(String typed) {
        return NFKC.normalize(typed.substring(0, Math.min(LOOKED_AT, typed.length())))
                .strip();
    }

    private static String folded(String text) {
        return UCharacter.foldCase(text, true);
    }
}
