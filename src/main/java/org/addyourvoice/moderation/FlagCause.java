package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Why somebody should look at an account. @param by null where the rules say so, and for somebody who is gone */
@Embeddable
record FlagCause(
        @Enumerated(EnumType.STRING) Kind cause,
        @Column(length = Answer.MAX_WORDS) String words,
        @Column(name = "told_by") @Nullable MemberId by,
        @Column(name = "told_at") Instant at) {

    enum Kind {
        /** A moderator would have the others look. */
        MODERATOR,
        /** Several texts were declined or taken down within a while, because they broke a rule. */
        RULES,
        /** A member says that the name breaks a rule, or looks like somebody else's. */
        NAME
    }

    /** A member says it of a name once, in whatever words; a moderator may have more to say. */
    boolean same(FlagCause other) {
        return cause == other.cause
                && by != null
                && by.equals(other.by)
                && (cause == Kind.NAME || words.equals(other.words));
    }
}
