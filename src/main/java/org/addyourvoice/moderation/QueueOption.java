package org.addyourvoice.moderation;

/** A rule or a label to narrow the queue down to, and how many waiting cases it found something in. */
record QueueOption(String name, int count) {}
