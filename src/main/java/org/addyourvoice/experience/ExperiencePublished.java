package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;

/** A revision became what everybody sees; it replaces whatever was visible of this experience before. */
public record ExperiencePublished(
        ExperienceId id,
        int revision,
        MemberId author,
        Instant at,
        Context context,
        Set<SymptomId> symptoms,
        List<Report> reports) {}
