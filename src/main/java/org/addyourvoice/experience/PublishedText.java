package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.SymptomId;

/**
 * What everybody may read of an experience, as plain text and tags, without its author. What moderators covered is covered.
 *
 * @param version moves whenever any of it changes
 * @param body on one line, without marks
 */
public record PublishedText(
        ExperienceId id,
        long version,
        String title,
        String body,
        Context context,
        Set<SymptomId> symptoms,
        List<Report> reports,
        Instant publishedAt) {}
