package org.addyourvoice.moderation;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.State;
import org.jspecify.annotations.Nullable;

/**
 * A text like the one of a case.
 *
 * @param author null for somebody who is gone
 * @param sameAuthor whether the one of the case wrote it too
 * @param nobodys whether its author let go of it
 * @param same whether the words are the same
 * @param percent how much of both is in common
 * @param caseId where it was decided on, or is to be; null where there is no case, or none that the reader may open
 */
record AlikeLine(
        ExperienceId id,
        String title,
        State state,
        @Nullable String author,
        boolean sameAuthor,
        boolean nobodys,
        Moment writtenAt,
        boolean same,
        int percent,
        @Nullable CaseId caseId) {}
