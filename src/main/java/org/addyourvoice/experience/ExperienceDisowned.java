package org.addyourvoice.experience;

import org.addyourvoice.member.MemberId;

/**
 * What is published stays up, and nothing tells any more whose it is. It counts no longer: nobody could tell whether the same person spoke twice. What
 * readers don't see of it is wiped. Of what is not up at all {@link ExperiencePurged} tells instead.
 */
public record ExperienceDisowned(ExperienceId id, MemberId formerAuthor) {}
