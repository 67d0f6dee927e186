package org.addyourvoice.moderation;

import org.jspecify.annotations.Nullable;

/** Who would rather not decide alone. @param by null for somebody who is gone @param mine whether it is the reader @param question may be empty */
record OpinionLine(@Nullable String by, boolean mine, String question, Moment at) {}
