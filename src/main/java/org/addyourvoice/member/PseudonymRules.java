package org.addyourvoice.member;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pseudonym may be. Whether it is free is a question for {@link Members}. */
class PseudonymRules {

    static final int SHORTEST = 3;
    static final int LONGEST = 30;

    static final String TAKEN = "member.pseudonym.taken";
    static final String STAFF = "member.pseudonym.staff";

    /** Single separators between letters and digits; at most two marks on a letter, as some scripts need. */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{Nd}]\\p{M}{0,2}(?:[ _-]?[\\p{L}\\p{Nd}]\\p{M}{0,2})*");

    private static final SpoofChecker ONE_SCRIPT = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS | SpoofChecker.INVISIBLE)
            .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private static final Set<String> STAFF_WORDS = Stream.of(
                    "admin",
                    "administrator",
                    "mod",
                    "moderator",
                    "moderation",
                    "lead",
                    "staff",
                    "team",
                    "owner",
                    "operator",
                    "founder",
                    "official",
                    "support",
                    "system",
                    "root",
                    "webmaster",
                    "security",
                    "helpdesk")
            .map(PseudonymRules::deciphered)
            .collect(Collectors.toUnmodifiableSet());

    /** Refused as the whole name only: as a part they are harmless. */
    private static final Set<String> KEPT_NAMES = Stream.of(
                    "addyourvoice",
                    "anonymous",
                    "anonym",
                    "nobody",
                    "everyone",
                    "somebody",
                    "guest",
                    "member",
                    "deleted",
                    "erased",
                    "withdrawn",
                    "hidden",
                    "null",
                    "undefined",
                    "you",
                    "help")
            .map(Pseudonym::keyOf)
            .collect(Collectors.toUnmodifiableSet());

    private PseudonymRules() {}

    /** The message code of the first thing that is wrong, if anything is. */
    static Optional<String> problemOf(String typed) {
        String shown = Pseudonym.of(typed).shown();
        int length = shown.codePointCount(0, shown.length());
        if (shown.isEmpty()) {
            return Optional.of("member.pseudonym.missing");
        }
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("member.pseudonym.length");
        }
        if (!FORM.matcher(shown).matches() || shown.chars().allMatch(Character::isDigit)) {
            return Optional.of("member.pseudonym.letters");
        }
        if (ONE_SCRIPT.failsChecks(shown)) {
            return Optional.of("member.pseudonym.scripts");
        }
        return soundsLikeStaff(shown) ? Optional.of(STAFF) : Optional.empty();
    }

    private static boolean soundsLikeStaff(String shown) {
        String key = Pseudonym.keyOf(shown);
        return KEPT_NAMES.contains(key)
                || STAFF_WORDS.contains(deciphered(shown))
                || Arrays.stream(shown.split("[ _-]"))
                        .map(PseudonymRules::deciphered)
                        .anyMatch(STAFF_WORDS::contains);
    }

    /** Digits that stand for letters read as letters; digits and a plural at the end dropped: {@code 4dm1ns7} is admin. */
    private static String deciphered(String word) {
        String letters = word.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Nd}+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
        return Pseudonym.keyOf(letters).replaceAll("s$", "");
    }
}
