package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.TrustStanding;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;

/**
 * All that moderators see of a member: never an address of theirs, nor what they haven't sent.
 *
 * @param own whether it is the reader; then nothing is shown that others keep about them
 * @param posts newest first
 * @param later whether these are not the newest
 * @param older the post that older ones stand before, or null at the end
 * @param reporting how often something was done because of what they told
 * @param notes oldest first
 * @param messages what moderators wrote to them, newest first
 * @param flag that waits, or null
 */
record MemberFile(
        MemberProfile member,
        TrustStanding trust,
        boolean own,
        List<PostLine> posts,
        boolean later,
        @Nullable ExperienceId older,
        Accuracy reporting,
        List<NoteLine> notes,
        List<MessageLine> messages,
        @Nullable FlagFile flag) {

    public String path() {
        return WordsPage.memberPath(member.pseudonym());
    }
}
