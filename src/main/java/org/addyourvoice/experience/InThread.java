package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a reply stands, and what it quotes. Quoted words are never copied: they are gone once their own author or a moderator takes them back. */
@Embeddable
record InThread(
        @Column(name = "under_id") ExperienceId under,
        @Column(name = "quoted_id") @Nullable ExperienceId quoted,
        @Column(name = "quoted_revision") @Nullable Integer quotedRevision,
        @Column(name = "quoted_start") @Nullable Integer quotedStart,
        @Column(name = "quoted_end") @Nullable Integer quotedEnd) {

    static InThread of(ExperienceId under, @Nullable Quote quote) {
        return quote == null
                ? new InThread(under, null, null, null, null)
                : new InThread(under, quote.text(), quote.revision(), quote.start(), quote.end());
    }

    Optional<Quote> quote() {
        return quoted == null || quotedRevision == null || quotedStart == null || quotedEnd == null
                ? Optional.empty()
                : Optional.of(new Quote(quoted, quotedRevision, quotedStart, quotedEnd));
    }
}
