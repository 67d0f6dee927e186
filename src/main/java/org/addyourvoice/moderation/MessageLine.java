package org.addyourvoice.moderation;

/** What moderators have written to a member, as the others read it. */
record MessageLine(Moment at, String words, boolean read) {}
