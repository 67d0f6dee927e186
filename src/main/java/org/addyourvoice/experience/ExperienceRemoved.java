package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/** A moderator took a published experience down. Nothing of it may be seen or counted any more. */
public record ExperienceRemoved(ExperienceId id, MemberId author) {}
