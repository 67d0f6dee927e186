package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/** Nothing of an experience is up for now: a moderator has to look first, or took back that it was published. */
public record ExperienceHidden(ExperienceId id, MemberId author) {}
