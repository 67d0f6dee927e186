package org.addyourvoice.sanction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A sanction keeps the member from doing this now. Whoever shows it gives back what was typed. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class Restrained extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable SanctionKind kind;
    private final Instant until;

    Restrained(SanctionKind kind, Instant until) {
        super(kind + " until " + until);
        this.kind = kind;
        this.until = until;
    }

    private Restrained() {
        super("Not let in yet");
        this.kind = null;
        this.until = Instant.MAX;
    }

    /** Nothing of somebody reaches others before they are let in. */
    static Restrained notLetIn() {
        return new Restrained();
    }

    /** {@link SanctionKind#SILENCE} or {@link SanctionKind#SLOW_MODE}; null for somebody who has not been let in. */
    public @Nullable SanctionKind kind() {
        return kind;
    }

    /** When the same will be possible; nobody knows for somebody who has not been let in. */
    public Instant until() {
        return until;
    }

    /** Code of the sentence that says so; its argument is the time, as {@link TimeWords} puts it. */
    public String code() {
        return kind == null ? "sanction.restrained.WAITING" : "sanction.restrained." + kind;
    }
}
