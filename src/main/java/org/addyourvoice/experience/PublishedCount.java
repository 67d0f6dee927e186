package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/** How many posts of an author stand published. */
record PublishedCount(MemberId author, long posts) {}
