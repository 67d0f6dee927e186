package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.text.SafeHtml;
import org.addyourvoice.vocabulary.SymptomView;
import org.jspecify.annotations.Nullable;

/**
 * One revision for a moderator's eyes, in whatever state.
 *
 * @param author null where nobody knows any more whose it is
 * @param text as the author typed it; spans of rule matches count in its title and body
 * @param shown as readers see it, with covered words left out
 * @param suggestion what was tried and is not in the list, with what became of it, or null
 * @param covered the words that the overlay covers, as they were typed
 * @param live the revision that is up meanwhile, or null
 * @param takenBack whether it is its author's alone again: then no page for moderators shows a word of it
 * @param thread what it replies to, or null for an experience
 */
public record ReviewedText(
        ExperienceId id,
        int revision,
        @Nullable MemberId author,
        State state,
        ExperienceText text,
        SafeHtml rendered,
        SafeHtml shown,
        List<ReportView> reports,
        @Nullable SuggestionView suggestion,
        List<SymptomView> symptoms,
        Overlay overlay,
        List<String> covered,
        Instant writtenAt,
        @Nullable ExperienceText live,
        boolean takenBack,
        @Nullable ReviewedThread thread) {}
