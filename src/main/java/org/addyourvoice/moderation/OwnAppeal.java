package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** An author's appeal as they see it. @param answer in the other moderator's words; null while it is open, and may be empty */
record OwnAppeal(AppealState state, String words, @Nullable String answer) {}
