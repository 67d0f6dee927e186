package org.addyourvoice.experience;

/** What became of a suggested strategy. */
public enum SuggestionFate {
    /** Nobody has decided yet. */
    WAITING,
    /** It stands in the list now, under whatever name. */
    ADDED,
    /** It turned out to be something that the list had already. */
    MERGED,
    DECLINED
}
