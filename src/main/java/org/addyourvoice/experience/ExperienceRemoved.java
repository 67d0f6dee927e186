package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/**
 * A moderator took a published experience down. Nothing of it may be seen or counted any more. Not raised for one that was disowned: it has left the
 * counts already.
 */
public record ExperienceRemoved(ExperienceId id, MemberId author) {}
