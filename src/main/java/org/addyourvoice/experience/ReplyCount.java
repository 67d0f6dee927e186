package org.addyourvoice.experience;

/** How many replies are up below an experience. */
record ReplyCount(ExperienceId under, long replies) {}
