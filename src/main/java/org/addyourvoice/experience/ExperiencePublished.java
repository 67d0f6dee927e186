package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;

/**
 * A revision became what everybody sees, or says more than it did; it replaces whatever was visible of this experience before.
 *
 * @param reports those that count: none where it is about somebody whom its author cares for
 * @param at when the revision was published, also where the event comes again
 */
public record ExperiencePublished(
        ExperienceId id,
        int revision,
        MemberId author,
        Instant at,
        Context context,
        Set<SymptomId> symptoms,
        List<Report> reports)
        implements TextPublished {}
