package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NoSuchExperience;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.TextRetention;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Authors, moderators, readers and time do whatever comes to mind. What has to hold of every text holds after each step, and what is refused leaves no trace. */
@DeskTest
abstract class LifecycleWalkTest {

    @OnH2
    static class OnH2Test extends LifecycleWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends LifecycleWalkTest {}

    private static final int STEPS = 220;
    private static final List<String> TEXTS =
            List.of("A warm bath.", "I want to kill myself tonight.", "Take 10 mg less each week.", "Late afternoon.");

    private static final List<CaseOutcome> OF_UP = List.of(CaseOutcome.KEEP, CaseOutcome.HIDE, CaseOutcome.REMOVE);
    private static final List<CaseOutcome> OF_WAITING = List.of(
            CaseOutcome.PUBLISH, CaseOutcome.PUBLISH, CaseOutcome.RETURN, CaseOutcome.DECLINE, CaseOutcome.HOLD);

    @Autowired
    Writers writers;

    @Autowired
    Authoring authoring;

    @Autowired
    Deciding deciding;

    @Autowired
    Reporting reporting;

    @Autowired
    Appealing appealing;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Appeals appeals;

    @Autowired
    Reading reading;

    @Autowired
    TextRetention retention;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Random chance = new Random();
    private List<MemberId> moderators = List.of();
    private final List<Text> texts = new ArrayList<>();

    private record Text(ExperienceId id, MemberId author) {}

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 11, 2026})
    void whateverHappens(long seed) {
        chance = new Random(seed);
        moderators = List.of(writers.moderator(), writers.moderator(), writers.moderator());
        int refused = 0;
        for (int i = 0; i < STEPS; i++) {
            if (texts.size() < 5 || chance.nextInt(12) == 0) {
                MemberId author = texts.isEmpty() || chance.nextBoolean()
                        ? writers.member()
                        : any(texts).author();
                texts.add(new Text(writers.submit(author, "A text", any(TEXTS)), author));
            }
            Text text = any(texts);
            List<Object> before = traces(text.id());
            String what = "step " + i + " of " + seed + " on " + text.id();
            try {
                what += ": " + something(text);
            } catch (NotPossibleNow
                    | CaseMovedOn
                    | NotAppealable
                    | AppealMovedOn
                    | AppealOutOfReach
                    | NoSuchExperience
                    | OptimisticLockingFailureException e) {
                refused++;
                assertThat(traces(text.id())).as("refused, " + what + ": " + e).isEqualTo(before);
            }
            // what one text goes through may touch another, but to ask all after each step takes minutes
            for (Text it : i % 10 == 0 || i == STEPS - 1 ? List.copyOf(texts) : List.of(text)) {
                holds(it, what);
            }
            texts.removeIf(it -> reading.ownPost(it.author(), it.id()).isEmpty());
        }
        assertThat(refused).isBetween(STEPS / 20, STEPS * 9 / 10);
        assertThat(jdbc.sql("select distinct event from state_change")
                        .query(String.class)
                        .list())
                .as("the walk comes by everything")
                .contains(
                        "SUBMIT",
                        "PUBLISH",
                        "RETURN",
                        "DECLINE",
                        "ESCALATE",
                        "HIDE",
                        "REMOVE",
                        "WITHDRAW",
                        "ERASE",
                        "GIVE_WAY",
                        "UPHOLD",
                        "UNDO");
    }

    private String something(Text text) {
        switch (chance.nextInt(14)) {
            case 0, 1 -> {
                String words = any(TEXTS);
                writers.edit(text.author(), text.id(), "Another", words);
                return "edit";
            }
            case 2 -> {
                int wish = chance.nextInt(6);
                if (wish == 5) {
                    OwnPost post = reading.ownPost(text.author(), text.id()).orElseThrow();
                    authoring.disown(text.author(), text.id(), post.version());
                    return "let go";
                }
                if (wish > 1) {
                    return "nothing";
                }
                writers.withdraw(text.author(), text.id());
                return "withdraw";
            }
            case 3 -> {
                reporting.report(
                        writers.member(), text.id(), new MemberReport.Told(Door.RULE, "unkind", "It is unkind."));
                return "report";
            }
            case 4 -> {
                return undo(text);
            }
            case 5 -> {
                return appeal(text);
            }
            case 7 -> {
                return answerTakenBack(text);
            }
            case 6 -> {
                boolean long_ = chance.nextInt(12) == 0;
                clock.advance(long_ ? Duration.ofDays(31) : Duration.ofMinutes(11));
                retention.look();
                return "time";
            }
            default -> {
                return decide(text);
            }
        }
    }

    private String decide(Text text) {
        List<ReviewCase> of = cases.findByExperienceOrderByRevision(text.id());
        if (of.isEmpty()) {
            deciding.lookAt(any(moderators), text.id());
            return "look";
        }
        ReviewCase it = any(of);
        boolean up = reading.published(text.id()).isPresent();
        CaseOutcome outcome = any(chance.nextInt(4) == 0 ? List.of(CaseOutcome.values()) : up ? OF_UP : OF_WAITING);
        boolean answer = outcome.needsAnswer();
        Decision decision = new Decision(outcome, answer ? "unkind" : null, answer ? "Please be gentler." : "");
        deciding.decide(any(moderators), it.id(), it.version() - (chance.nextInt(8) == 0 ? 1 : 0), decision);
        return outcome.name();
    }

    private String undo(Text text) {
        List<RecordedDecision> taken = decisions.findByExperienceOrderById(text.id());
        if (taken.isEmpty()) {
            return "nothing to undo";
        }
        RecordedDecision it = taken.get(taken.size() - 1);
        deciding.undo(it.decidedBy(), it.id());
        return "undo of " + it.outcome();
    }

    private String appeal(Text text) {
        Optional<Appeal> open = appeals.findByExperienceOrderById(text.id()).stream()
                .filter(it -> it.state() == AppealState.OPEN)
                .findFirst();
        if (open.isEmpty()) {
            appealing.appeal(text.author(), text.id(), "Please look again.");
            return "appeal";
        }
        AppealState answer = chance.nextInt(3) > 0 ? AppealState.UPHELD : AppealState.REFUSED;
        appealing.decide(any(moderators), open.get().id(), open.get().version(), answer, "We looked again.");
        return answer.name();
    }

    /** After asking and answering, where nobody has yet. */
    private String answerTakenBack(Text text) {
        clock.advance(Duration.ofMinutes(11));
        if (appeals.findByExperienceOrderById(text.id()).stream().noneMatch(it -> it.decidedBy() != null)) {
            return answeredByAnother(appealing.appeal(text.author(), text.id(), "Please look again."));
        }
        Optional<Appeal> answered = appeals.findByExperienceOrderById(text.id()).stream()
                .filter(it -> it.decidedBy() != null)
                .reduce((earlier, later) -> later);
        if (answered.isEmpty()) {
            return "nothing to take back";
        }
        appealing.takeBack(
                Objects.requireNonNull(answered.get().decidedBy()),
                answered.get().id());
        return "undo of " + answered.get().state();
    }

    private String answeredByAnother(AppealId asked) {
        Appeal open = appeals.findById(asked.value()).orElseThrow();
        MemberId other =
                any(moderators.stream().filter(it -> !open.isAgainst(it)).toList());
        AppealState answer = chance.nextInt(3) > 0 ? AppealState.UPHELD : AppealState.REFUSED;
        appealing.decide(other, asked, open.version(), answer, "We looked again.");
        if (chance.nextBoolean()) {
            appealing.takeBack(other, asked);
        }
        return answer + " after an appeal";
    }

    private void holds(Text text, String after) {
        List<Map<String, Object>> revisions =
                jdbc.sql("""
                        select r.id, r.number, r.state, case when e.live_revision_id = r.id then 1 else 0 end as live
                        from experience_revision r join experience e on e.id = r.experience_id
                        where e.id = :id order by r.number""").param("id", text.id().value()).query().listOfRows();
        boolean up = revisions.stream().anyMatch(it -> number(it, "live") == 1);
        assertThat(reading.published(text.id()).isPresent()).as(after).isEqualTo(up);
        assertThat(count("select count(*) from tally_voice where experience_id = :id", text.id()))
                .as("voices, " + after)
                .isLessThanOrEqualTo(up ? 1 : 0);
        for (Map<String, Object> it : revisions) {
            String state = it.get("state").toString();
            assertThat(state.equals("PUBLISHED")).as(after).isEqualTo(number(it, "live") == 1);
            List<Step> steps = steps(number(it, "id"));
            chained(steps, state, after);
            approved(text, (int) number(it, "number"), steps, state, after);
            if (Set.of("HELD", "ESCALATED").contains(state)) {
                assertThat(cases.findByExperienceAndStateInOrderByRevision(text.id(), EnumSet.of(CaseState.OPEN)))
                        .as("somebody is asked, " + after)
                        .isNotEmpty();
            }
        }
    }

    private record Step(String event, String by, String before, String after) {}

    private List<Step> steps(long revision) {
        return jdbc.sql("""
                        select event, done_by, coalesce(state_before, '') as before_it, state_after
                        from state_change where revision_id = :id order by id""")
                .param("id", revision)
                .query((row, n) -> new Step(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Each step is written down, and leads from where the one before it led. */
    private static void chained(List<Step> steps, String state, String after) {
        String at = "";
        for (Step it : steps) {
            assertThat(it.before()).as(after).isEqualTo(at);
            at = it.after();
            if (Set.of("RETURN", "DECLINE", "REMOVE", "UPHOLD").contains(it.event())) {
                assertThat(it.by()).as(it.event() + ", " + after).isEqualTo("MODERATOR");
            }
        }
        assertThat(at).as(after).isEqualTo(state);
    }

    /** What is up has one approval in force: a moderator's of this very revision, or that of rules whose version is known. */
    private void approved(Text text, int revision, List<Step> steps, String state, String after) {
        long refusedAgain = backTo(steps, "DECLINED") + backTo(steps, "REMOVED");
        long published = count(steps, "PUBLISH", "MODERATOR") - backFrom(steps, "PUBLISHED") + refusedAgain;
        long passed = count(steps, "PUBLISH", "RULES");
        long upheld = count(steps, "UPHOLD", "MODERATOR") - refusedAgain;
        assertThat(published).as("decisions that stand, " + after).isEqualTo(count("""
                        select count(*) from decision d where d.experience_id = :id and d.outcome = 'PUBLISH' and d.revision = %d
                            and not exists (select 1 from decision_undo u where u.decision_id = d.id)""".formatted(revision), text.id()));
        assertThat(passed).as(after).isEqualTo(count("""
                        select count(*) from audit_entry where experience_id = :id and action = 'PASSED_BY_RULES'
                            and rule_set is not null and revision = %d""".formatted(revision), text.id()));
        assertThat(upheld)
                .as(after)
                .isEqualTo(count(
                        "select count(*) from appeal where experience_id = :id and state = 'UPHELD' and revision = %d"
                                .formatted(revision),
                        text.id()));
        if (state.equals("PUBLISHED")) {
            long gone = count(steps, "HIDE", null) + count(steps, "REMOVE", null) - backTo(steps, "PUBLISHED");
            assertThat(published + passed + upheld - gone)
                    .as("approvals in force, " + after)
                    .isEqualTo(1);
        }
    }

    private static long count(List<Step> steps, String event, String by) {
        return steps.stream()
                .filter(it -> it.event().equals(event) && (by == null || it.by().equals(by)))
                .count();
    }

    private static long backFrom(List<Step> steps, String state) {
        return steps.stream()
                .filter(it -> it.event().equals("UNDO") && it.before().equals(state))
                .count();
    }

    private static long backTo(List<Step> steps, String state) {
        return steps.stream()
                .filter(it -> it.event().equals("UNDO") && it.after().equals(state))
                .count();
    }

    /** Everything that a refused step could have left behind. */
    private List<Object> traces(ExperienceId id) {
        return List.of(
                jdbc.sql("select version, changed_at from experience where id = :id")
                        .param("id", id.value())
                        .query()
                        .listOfRows(),
                jdbc.sql(
                                "select id, version, state, urgency, score from review_case where experience_id = :id order by id")
                        .param("id", id.value())
                        .query()
                        .listOfRows(),
                count(
                        "select count(*) from state_change c join experience_revision r on r.id = c.revision_id"
                                + " where r.experience_id = :id",
                        id),
                count("select count(*) from decision where experience_id = :id", id),
                count("select count(*) from audit_entry where experience_id = :id", id),
                count("select count(*) from appeal where experience_id = :id", id),
                count("select count(*) from member_report where experience_id = :id", id));
    }

    private long count(String sql, ExperienceId id) {
        return Objects.requireNonNull(
                jdbc.sql(sql).param("id", id.value()).query(Long.class).single());
    }

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
