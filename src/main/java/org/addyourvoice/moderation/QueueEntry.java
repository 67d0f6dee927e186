package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** One line of the queue: one of these, and nulls for the rest. */
record QueueEntry(
        @Nullable QueueRow row,
        @Nullable AppealRow appeal,
        @Nullable FollowUpRow followUp,
        @Nullable SuggestionRow suggestion) {}
