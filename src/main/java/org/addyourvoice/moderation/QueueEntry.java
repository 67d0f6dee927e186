package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/**
 * One line of the queue: a row, an appeal against a decision or a sanction, a day to look again or a suggestion, and nulls for the rest.
 *
 * @param claim of whoever is at work on it, or null; nobody reads that of what is their own
 * @param more how many waiting texts of the same words the line stands for besides
 * @param unwanted whether the reader would rather have it last, and its text covered
 * @param pick what the box to pick it by says; empty where it can't be decided on with others
 */
record QueueEntry(
        @Nullable QueueRow row,
        @Nullable AppealRow appeal,
        @Nullable SanctionAppealRow sanction,
        @Nullable FollowUpRow followUp,
        @Nullable AccountRow account,
        @Nullable SuggestionRow suggestion,
        @Nullable ClaimLine claim,
        int more,
        boolean unwanted,
        String pick) {}
