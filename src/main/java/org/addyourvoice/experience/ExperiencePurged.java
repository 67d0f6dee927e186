package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/** What was withdrawn some time ago has been wiped, and is nobody's any more. */
public record ExperiencePurged(ExperienceId id, MemberId formerAuthor) {}
