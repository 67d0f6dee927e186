package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/**
 * Something that readers don't see has been wiped, and is nobody's any more.
 *
 * @param by its author who let go of it, or time, where it had been withdrawn
 */
public record ExperiencePurged(ExperienceId id, MemberId formerAuthor, By by) {}
