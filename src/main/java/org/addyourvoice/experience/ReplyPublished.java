package org.addyourvoice.experience;

import java.time.Instant;
import org.addyourvoice.member.MemberId;

/**
 * A revision of a reply became what readers of the experience see. It is nobody’s voice and counts nowhere.
 *
 * @param under the experience that it stands below, which may not be up any more
 */
public record ReplyPublished(ExperienceId id, ExperienceId under, int revision, MemberId author, Instant at)
        implements TextPublished {}
