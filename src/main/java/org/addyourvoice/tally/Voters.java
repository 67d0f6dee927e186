package org.addyourvoice.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberJoined;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row a member, locked before any of their voices change, so that two posts of the same member can't both decide which is the latest. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Voters {

    private final JdbcClient jdbc;

    Voters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MemberJoined joined) {
        jdbc.sql("insert into tally_voter (member_id, trusted) values (:member, false)")
                .param("member", joined.id().value())
                .update();
    }

    /** Holds the member until the transaction ends. */
    Standing lock(MemberId member) {
        return jdbc.sql(
                        "select trusted or vouched as trusted, suspended from tally_voter where member_id = :member for update")
                .param("member", member.value())
                .query(Voters::standing)
                .single();
    }

    /** Holds every member there is: while strategies are regrouped, nobody's voices may change by the old grouping. */
    Map<MemberId, Standing> lockAll() {
        Map<MemberId, Standing> all = new LinkedHashMap<>();
        jdbc.sql(
                        "select member_id, trusted or vouched as trusted, suspended from tally_voter order by member_id for update")
                .query(row -> {
                    all.put(new MemberId(row.getLong("member_id")), standing(row, 0));
                });
        return all;
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(row.getBoolean("trusted"), row.getBoolean("suspended"));
    }

    /** Whether their quick voices count, without holding the member. */
    boolean trusts(MemberId member) {
        return jdbc.sql("select trusted or vouched from tally_voter where member_id = :member")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /** From the first publication on, for good. */
    void trust(MemberId member) {
        jdbc.sql("update tally_voter set trusted = true where member_id = :member and not trusted")
                .param("member", member.value())
                .update();
    }

    /** For as long as a moderator vouches. */
    void vouch(MemberId member, boolean vouched) {
        jdbc.sql("update tally_voter set vouched = :vouched where member_id = :member")
                .param("member", member.value())
                .param("vouched", vouched)
                .update();
    }

    void suspend(MemberId member, boolean suspended) {
        jdbc.sql("update tally_voter set suspended = :suspended where member_id = :member")
                .param("member", member.value())
                .param("suspended", suspended)
                .update();
    }

    void remove(MemberId member) {
        jdbc.sql("delete from tally_voter where member_id = :member")
                .param("member", member.value())
                .update();
    }
}
