package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** An experience or a reply with all its revisions, as its author gets it. @param replyTo address of what it replies to, or null @param wordingsShownSince number of the first revision that readers may compare */
record HeldExperience(
        String address,
        @Nullable String replyTo,
        boolean nameHidden,
        int wordingsShownSince,
        Instant sent,
        @Nullable Instant published,
        @Nullable Instant takenBack,
        List<HeldRevision> revisions) {

    /**
     * One state of the text.
     *
     * @param asCarer whether it is about somebody whom its author cares for
     * @param reason code and words of a moderator’s answer, null until its author may hear it
     * @param about the passages that those words are about
     * @param covered words that readers don’t see
     * @param addedNotes content notes by moderators
     * @param helpShown whether lines for help stood beside it
     * @param ruleSet the version of the rules that read it
     */
    record HeldRevision(
            int number,
            State state,
            @Nullable String title,
            String body,
            @Nullable Context context,
            boolean asCarer,
            List<String> symptoms,
            List<HeldReport> reports,
            @Nullable HeldSuggestion suggestion,
            List<ContentNote> contentNotes,
            Instant written,
            @Nullable Instant published,
            @Nullable String reason,
            @Nullable String words,
            List<String> about,
            List<String> covered,
            List<ContentNote> addedNotes,
            boolean helpShown,
            String ruleSet,
            List<HeldStep> steps) {}

    record HeldReport(String strategy, Outcome outcome) {}

    record HeldSuggestion(
            String name,
            Outcome outcome,
            SuggestionFate fate,
            @Nullable String strategy,
            @Nullable String words) {}

    record HeldStep(Instant at, By by, State state) {}
}
