package org.addyourvoice.member;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who has been let in. */
@Service("admissions")
@Transactional(readOnly = true)
public class Admissions {

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Admission of(MemberId id) {
        return jdbc.sql("select admission from member where id = ?")
                .param(id.value())
                .query(Admission.class)
                .optional()
                .orElse(Admission.ADMITTED);
    }

    public int waiting() {
        return jdbc.sql("select count(*) from member where admission = 'WAITING'")
                .query(Integer.class)
                .single();
    }
}
