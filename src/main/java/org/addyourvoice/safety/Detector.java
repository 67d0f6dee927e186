package org.addyourvoice.safety;

import com.google.re2j.Pattern;
import java.util.Locale;

/** Kinds of things that can be told by their form alone. */
enum Detector {
    EMAIL("[\\w.+-]+ ?(?:@|\\(at\\)|\\[at\\]) ?[\\w-]+(?: ?(?:\\.|\\(dot\\)|\\[dot\\]) ?[a-z]{2,})+"
            + "|[\\w.+-]+ at [\\w-]+ dot (?:com|net|org|co|uk|de|info|me)\\b"),
    PHONE("(?:\\+|\\b00)?\\(?\\d(?:[ ().-]{0,2}\\d){8,13}\\b"),
    LINK(
            "\\bhttps?://\\S+|\\bwww\\.\\S+|\\b[a-z0-9][a-z0-9-]*\\.(?:com|org|net|info|io|co|uk|eu|us|shop|store|site|online|biz|example)\\b"),
    ADDRESS("\\b\\d{1,5}[a-z]?,? (?:[a-z][a-z'-]+ ){1,2}"
            + "(?:street|st|road|rd|lane|avenue|ave|boulevard|blvd|crescent|terrace|gardens)\\b"
            + "|(?-i:\\b\\d{1,5}[A-Za-z]?,? (?:[A-Z][a-z'-]+ ){1,3}"
            + "(?:Row|Close|Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Hill|Mews|Walk|Park|Grove|View)\\b)"
            + "|(?-i:\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b)"),
    DATE_OF_BIRTH("\\b(?:born(?: on)?|dob|d\\.o\\.b\\.?|date of birth|birthday)\\W{0,3}(?:is |was )?"
            + "(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9},? \\d{4}"
            + "|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})");

    private final Pattern pattern;

    Detector(String expression) {
        this.pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** The name in rule files, such as {@code date_of_birth}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    TextCondition condition() {
        return new PatternCondition(pattern, PatternCondition.Copy.TYPED);
    }
}
