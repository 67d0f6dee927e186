package org.addyourvoice.safety;

/** A file of {@code moderation/}, or one to measure it by, cannot be used as it is. Says which file, which line and why. */
public class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /** @param line counted from 1; 0 where the file as a whole is meant */
    PolicyRefused(String file, int line, String reason) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** As its path inside the folder. */
    public String file() {
        return file;
    }

    /** From 1; 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
