package org.addyourvoice.theme;

/** A theme cannot be used as it is. Says which file, which line and why. */
class ThemeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param file below the themes folder, such as {@code calm/tokens.css}
     * @param line counted from 1; 0 where the file as a whole is meant
     */
    ThemeRefused(String file, int line, String reason) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
    }
}
