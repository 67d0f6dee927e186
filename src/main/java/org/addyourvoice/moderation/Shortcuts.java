package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether keys without Ctrl mean anything to a moderator: whoever speaks to their computer, or trembles, can do without. */
@Service
@Transactional
class Shortcuts {

    private final MemberDirectory members;
    private final JdbcClient jdbc;

    Shortcuts(MemberDirectory members, JdbcClient jdbc) {
        this.members = members;
        this.jdbc = jdbc;
    }

    /** They are, until somebody has chosen otherwise. */
    @Transactional(readOnly = true)
    public boolean areOn(MemberId moderator) {
        return jdbc.sql("select single_keys from desk_choice where member_id = ?")
                .param(moderator.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void choose(MemberId moderator, boolean on) {
        // two of the same person's requests wait for each other here
        members.hold(moderator);
        forget(moderator);
        jdbc.sql("insert into desk_choice (member_id, single_keys) values (?, ?)")
                .param(moderator.value())
                .param(on)
                .update();
    }

    /** For somebody who goes. */
    void forget(MemberId member) {
        jdbc.sql("delete from desk_choice where member_id = ?")
                .param(member.value())
                .update();
    }
}
