package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** One line of the queue: either a text or a suggested strategy. */
record QueueEntry(@Nullable QueueRow row, @Nullable SuggestionRow suggestion) {}
