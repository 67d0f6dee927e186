package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** One line of the queue: one of these, and two nulls. */
record QueueEntry(
        @Nullable QueueRow row,
        @Nullable AppealRow appeal,
        @Nullable SuggestionRow suggestion) {}
