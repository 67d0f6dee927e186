package org.addyourvoice.experience;

import java.util.List;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reply may interest, its author among them if that is one of these.
 *
 * @param host who wrote what it stands below, or null where nobody knows any more
 * @param quoted who wrote what it quotes, or null as above, and where it quotes nothing
 * @param followers who follow what it stands below
 */
public record ReplyHearers(
        @Nullable MemberId host, @Nullable MemberId quoted, List<MemberId> followers) {}
