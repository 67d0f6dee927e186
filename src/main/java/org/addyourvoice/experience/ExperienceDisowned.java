package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/**
 * What is published stays up, and nothing tells any more whose it is. It counts no longer: nobody could tell whether the same person spoke twice.
 */
public record ExperienceDisowned(ExperienceId id, MemberId formerAuthor) {}
