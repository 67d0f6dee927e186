package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/** The author took the experience back, whatever state it was in. Nothing of it may be seen or counted any more. */
public record ExperienceWithdrawn(ExperienceId id, MemberId author) {}
