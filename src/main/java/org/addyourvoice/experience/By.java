package org.addyourvoice.experience;

/** Who brought a text from one state to the next. Which moderator it was stands in their log, and nowhere near the text. */
public enum By {
    AUTHOR,
    MODERATOR,
    RULES,
    /** Nobody did anything for long enough. */
    TIME
}
