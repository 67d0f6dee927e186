package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** A revision of an experience or of a reply became what everybody sees, or says more than it did. */
public sealed interface TextPublished permits ExperiencePublished, ReplyPublished {

    ExperienceId id();

    int revision();

    MemberId author();

    /** When the revision was published, also where the event comes again. */
    Instant at();
}
