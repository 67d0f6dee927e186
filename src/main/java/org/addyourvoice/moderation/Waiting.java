package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of everything that waits, with one row for each whatever it is. Crisis comes first, then what the reader would not rather have last, then what is
 * overdue, then what weighs most, then whoever has waited longest; what a rule lets wait behind all else does so until it is overdue.
 */
final class Waiting {

    /**
     * {@code w}: text_case is the case of a text; topic_case the one whose topics count; author_id whom it is about; host_id who wrote what it replies to; taker who is at work on it; unwanted whether the reader
     * ({@code :reader}) would rather have it last, which is never said of a crisis. Appeals against sanctions have their
     * number below zero. Parameters: {@code :now}, {@code :today}, {@code :reader}.
     */
    static final String ROWS = """
            (select q.*, k.moderator_id as taker, case when q.urgency <> 'CRISIS' and exists (
                    select 1 from case_topic t join moderator_topic m on m.topic = t.topic and m.moderator_id = :reader
                    where t.case_id = q.topic_case) then 1 else 0 end as unwanted
            from (
                select 'TEXTS' as kind, c.id, c.id as text_case, c.id as topic_case, c.revision, c.author_id, c.host_id, c.urgency, c.score,
                    c.waiting_since as since, c.due_at, c.fold
                from review_case c where c.state = 'OPEN'
                union all
                select 'APPEALS', id, null, case_id, null, author_id,
                    (select c.host_id from review_case c where c.id = case_id), 'ORDINARY', 30,
                    appealed_at, appealed_at + interval '3' day, null from appeal where state = 'OPEN'
                union all
                select 'APPEALS', -id, null, null, null, member_id, null, 'ORDINARY', 30,
                    appealed_at, appealed_at + interval '3' day, null from sanction_appeal where state = 'OPEN'
                union all
                select 'FOLLOW_UPS', f.id, null, null, null, (select c.author_id from review_case c where c.id = f.case_id),
                    (select c.host_id from review_case c where c.id = f.case_id), 'CRISIS', 10,
                    f.planned_at, cast(f.look_on + interval '1' day as timestamp with time zone), null
                from follow_up f where f.done_at is null and f.look_on <= :today
                union all
                select 'ACCOUNTS', f.id, null, null, null, f.member_id, null, 'ORDINARY', 20,
                    f.opened_at, f.opened_at + interval '3' day, null from account_flag f where f.state = 'OPEN'
                union all
                select 'SUGGESTIONS', s.id, null,
                    (select c.id from review_case c where c.experience_id = s.experience_id and c.revision = s.revision), null, s.author_id, null, 'ORDINARY', 0,
                    s.opened_at, s.opened_at + interval '7' day, null from suggestion s where s.state = 'OPEN') q
            left join queue_claim k on k.row_kind = q.kind and k.row_id = q.id and k.claimed_until > :now) w
            """;

    /** A moderator would rather not decide on it alone. */
    static final String OPINION =
            "exists (select 1 from second_opinion o where o.case_id = w.text_case and o.ended_at is null)";

    /** That was asked since {@code :seen}. */
    static final String ASKED_SINCE = " and " + OPINION.replace("o.ended_at", "o.asked_at > :seen and o.ended_at");

    static final String ORDER = orderOf("");

    /** What is never folded with others: crises, what the reader wrote or what replies to that, what somebody else is at work on, and what two moderators are to think about. Never null. */
    static final String ALONE =
            "w.fold is null or w.urgency = 'CRISIS' or coalesce(w.author_id, 0) = :reader or coalesce(w.host_id, 0) = :reader"
                    + " or coalesce(w.taker, :reader) <> :reader or " + OPINION;

    /** Waiting texts of the same words are one row. */
    static final String FOLDED = "case when " + ALONE + " then w.kind || w.id else cast(w.fold as varchar(40)) end ";

    private Waiting() {}

    /** @param table before each column, with its dot, or empty */
    static String orderOf(String table) {
        return """
                 order by case when ~urgency = 'CRISIS' then 0 else 1 end, ~unwanted, case when ~due_at < :now then 0 else 1 end,
                    case when ~urgency = 'PATIENT' then 1 else 0 end, ~score desc, ~since, ~kind, ~id
                """.replace("~", table);
    }

    /** What a filter asks for. Parameters: {@code :kind}, {@code :rule}, {@code :label}, {@code :crisis} and those of the rows. */
    static String conditions(QueueFilter filter) {
        return " where (w.urgency <> 'CRISIS' or :crisis) and (:kind = 'ALL' or w.kind = :kind or :kind = 'OPINIONS' and "
                + OPINION + ")" + marks(filter.marks()) + found("rule_id", "rule", filter.rule())
                + found("label", "label", filter.label());
    }

    private static String marks(Collection<QueueMark> marks) {
        return marks.stream().map(it -> " and " + it.condition()).collect(Collectors.joining());
    }

    private static String found(String column, String parameter, @Nullable String wanted) {
        return wanted == null
                ? ""
                : " and exists (select 1 from review_reason r where r.case_id = w.text_case and r.revision = w.revision and r.answered_by is null and r."
                        + column + " = :" + parameter + ")";
    }
}
