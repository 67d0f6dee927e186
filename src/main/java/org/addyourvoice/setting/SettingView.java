package org.addyourvoice.setting;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;

/** A setting as admins see it. @param number of the last change, 0 for none @param history newest first */
record SettingView(Setting setting, String value, int number, List<Change> history) {

    /** @param by the name, or null for somebody who is gone @param why or empty @param fits whether it may come back */
    record Change(
            long id, String before, String after, @Nullable String by, Instant at, String why, boolean fits) {

        static Change of(SettingChange it, @Nullable MemberProfile by, boolean fits) {
            return new Change(
                    it.id(), it.before(), it.after(), by == null ? null : by.pseudonym(), it.at(), it.why(), fits);
        }
    }
}
