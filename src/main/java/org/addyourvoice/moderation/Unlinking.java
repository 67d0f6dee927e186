package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an author out of what is kept of an experience, and the words that were written to them. What was done, when and by which moderator stays: it is
 * the one change that the log and the decisions ever see.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Unlinking {

    /** In this order. */
    private static final List<String> FORGET = List.of(
            "update review_case set host_id = null, version = version + 1 where host_id = :member",
            "delete from moderator_note where member_id = :member",
            "delete from breach_let_go where member_id = :member",
            "delete from moderator_message where recipient_id = :member",
            "delete from queue_claim where moderator_id = :member",
            "delete from queue_pass where moderator_id = :member",
            "delete from queue_claim where row_kind = 'ACCOUNTS' and row_id in (select id from account_flag where member_id = :member)",
            "delete from queue_pass where row_kind = 'ACCOUNTS' and row_id in (select id from account_flag where member_id = :member)",
            "delete from account_flag_cause where flag_id in (select id from account_flag where member_id = :member)",
            "delete from account_flag where member_id = :member",
            "update account_flag_cause set told_by = null, words = '' where told_by = :member and cause = 'NAME'",
            "update audit_entry set author_id = null where author_id = :member");

    private static final String ABOUT_IT =
            " where case_id in (select id from review_case where experience_id = :experience)";

    private final Cases cases;
    private final Appeals appeals;
    private final Decisions decisions;
    private final SanctionErasure sanctions;
    private final Reading reading;
    private final JdbcClient jdbc;

    Unlinking(
            Cases cases,
            Appeals appeals,
            Decisions decisions,
            SanctionErasure sanctions,
            Reading reading,
            JdbcClient jdbc) {
        this.cases = cases;
        this.appeals = appeals;
        this.decisions = decisions;
        this.sanctions = sanctions;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    Revised newest(ExperienceId experience) {
        int revision = reading.glances(List.of(experience)).stream()
                .mapToInt(RevisionGlance::revision)
                .max()
                .orElseThrow();
        return new Revised(experience, revision);
    }

    /** Whatever lies between the author and moderators, and what no case is about. */
    void forget(MemberId member) {
        // an appeal against a sanction is the member's own deed
        jdbc.sql(
                        "update audit_entry set actor_id = null where sanction_id is not null and author_id = :member and actor_id = author_id")
                .param("member", member.value())
                .update();
        FORGET.forEach(it -> jdbc.sql(it).param("member", member.value()).update());
    }

    /** To be called while the experience is held. */
    void unlink(ExperienceId experience, MemberId author) {
        cases.findByExperienceOrderByRevision(experience).forEach(it -> {
            it.unlink();
            cases.saveAndFlush(it);
        });
        appeals.findByExperienceOrderById(experience).forEach(it -> {
            it.unlink();
            appeals.saveAndFlush(it);
        });
        for (String beside : List.of("moderator_note", "follow_up", "second_opinion")) {
            run("delete from " + beside + ABOUT_IT, experience);
        }
        sanctions.unlink(decisions.findByExperienceOrderById(experience).stream()
                .map(RecordedDecision::id)
                .toList());
        run("update review_case set host_id = null, version = version + 1 where thread_id = :experience", experience);
        // readers may have quoted it, or called its author by name; what waits is still needed, and goes with the
        // answer
        run(
                "update member_report set note = '', version = version + 1 where experience_id = :experience"
                        + " and (acted is not null or case_id not in"
                        + " (select id from review_case where experience_id = :experience and state = 'OPEN'))",
                experience);
        run("update moderator_message set experience_id = null where experience_id = :experience", experience);
        run("update decision set words = '' where experience_id = :experience", experience);
        run("update audit_entry set author_id = null where experience_id = :experience", experience);
        jdbc.sql("update audit_entry set actor_id = null where experience_id = :experience and actor_id = :author")
                .param("experience", experience.value())
                .param("author", author.value())
                .update();
    }

    private void run(String sql, ExperienceId experience) {
        jdbc.sql(sql).param("experience", experience.value()).update();
    }
}
