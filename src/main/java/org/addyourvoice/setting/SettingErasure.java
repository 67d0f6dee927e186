package org.addyourvoice.setting;

import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an admin set stays in the history when they go; who it was doesn't. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SettingErasure {

    private final JdbcClient jdbc;

    SettingErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void unlink(MemberId id) {
        jdbc.sql("update setting_change set changed_by = null where changed_by = :member")
                .param("member", id.value())
                .update();
    }
}
