package org.addyourvoice.sanction;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A sanction keeps the member from doing this now. Whoever shows it gives back what was typed. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class Restrained extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final SanctionKind kind;
    private final Instant until;

    Restrained(SanctionKind kind, Instant until) {
        super(kind + " until " + until);
        this.kind = kind;
        this.until = until;
    }

    /** {@link SanctionKind#SILENCE} or {@link SanctionKind#SLOW_MODE}. */
    public SanctionKind kind() {
        return kind;
    }

    /** When the same will be possible. */
    public Instant until() {
        return until;
    }

    /** Code of the sentence that says so; its argument is the time, as {@link TimeWords} puts it. */
    public String code() {
        return "sanction.restrained." + kind;
    }
}
