package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;

/** The pseudonyms of those who appear on one page, looked up at once. */
record Names(Map<MemberId, MemberProfile> profiles) {

    static Names of(MemberDirectory members, Collection<@Nullable MemberId> ids) {
        return new Names(
                members.findAll(ids.stream().filter(Objects::nonNull).distinct().toList()));
    }

    /** Null for nobody, and for somebody who is gone. */
    @Nullable
    String of(@Nullable MemberId id) {
        MemberProfile profile = id == null ? null : profiles.get(id);
        return profile == null ? null : profile.pseudonym();
    }
}
