package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** Who is at work on a case. @param by null for somebody who is gone @param mine whether it is the reader */
record ClaimLine(@Nullable String by, boolean mine, Moment until) {}
