package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.OwnPost;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Limit;

/** Cases through a real database, from the submission to the audit entry. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
abstract class DecidingTest {

    @OnH2
    static class OnH2Test extends DecidingTest {}

    @OnPostgres
    static class OnPostgresTest extends DecidingTest {}

    private static final Decision RETURN =
            new Decision(CaseOutcome.RETURN, "personal-details", "Would you take the name out?");
    private static final Decision DECLINE = new Decision(CaseOutcome.DECLINE, "sourcing", "We can’t show this.");
    private static final Decision ESCALATE = new Decision(CaseOutcome.ESCALATE, null, "");
    private static final Decision KEEP = new Decision(CaseOutcome.KEEP, null, "");
    private static final Decision REMOVE = new Decision(CaseOutcome.REMOVE, "unkind", "It names a neighbour.");

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    @Autowired
    Reading reading;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    AuditLog log;

    @Autowired
    Writers writers;

    private MemberId author;
    private MemberId moderator;

    @BeforeEach
    void people() {
        author = writers.member();
        moderator = writers.moderator();
    }

    @Test
    void whatTheRulesHoldHasOneCase() {
        ExperienceId id = submit();

        ReviewCase it = only(id);
        assertThat(it.state()).isEqualTo(CaseState.OPEN);
        assertThat(it.postNumber()).isEqualTo(1);
        assertThat(queue.openCase(id)).contains(new OpenCase(it.id(), it.version()));
        assertThat(actions()).containsExactly(AuditAction.OPENED);
    }

    @Test
    void publishingShowsItAndIsWrittenDown() {
        ExperienceId id = submit();

        decide(id, Decision.publish());

        assertThat(reading.published(id)).isPresent();
        assertThat(queue.openCase(id)).isEmpty();
        assertThat(decisions.findByExperienceOrderById(id)).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(CaseOutcome.PUBLISH);
            assertThat(it.decidedBy()).isEqualTo(moderator);
        });
        assertThat(actions()).containsExactly(AuditAction.PUBLISHED, AuditAction.OPENED);
    }

    @Test
    void theAuthorReadsTheReasonAndTheWords() {
        ExperienceId id = submit();

        decide(id, RETURN);

        OwnPost post = reading.ownPost(author, id).orElseThrow();
        assertThat(post.state()).isEqualTo(State.RETURNED);
        assertThat(post.reason()).isEqualTo("personal-details");
        assertThat(post.words()).isEqualTo("Would you take the name out?");
    }

    @Test
    void anEscalatedCaseComesFirst() {
        submit();
        ExperienceId worrying = submit();

        decide(worrying, ESCALATE);

        assertThat(reading.ownPost(author, worrying).orElseThrow().state()).isEqualTo(State.ESCALATED);
        QueueRow first = queue.page(QueueForm.of(QueueKind.ALL), QueueFilter.none(), 1, moderator, Locale.ENGLISH)
                .entries()
                .get(0)
                .row();
        assertThat(first.crisis()).isTrue();
        assertThat(first.snippet()).isNull();

        decide(worrying, Decision.publish());
        assertThat(reading.published(worrying)).isPresent();
    }

    @Test
    void ofEightModeratorsInOneMomentOneDecides() throws Exception {
        ExperienceId id = submit();
        OpenCase open = queue.openCase(id).orElseThrow();
        List<MemberId> moderators =
                IntStream.range(0, 8).mapToObj(it -> writers.moderator()).toList();
        List<Decision> choices = List.of(Decision.publish(), RETURN, DECLINE, ESCALATE);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        int decided = 0;
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                MemberId who = moderators.get(i);
                Decision choice = choices.get(i % choices.size());
                attempts.add(() -> attempt(who, open, choice));
            }
            for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
                decided += attempt.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        assertThat(decided).isEqualTo(1);
        assertThat(decisions.findByExperienceOrderById(id)).hasSize(1);
        assertThat(actions()).hasSize(2).endsWith(AuditAction.OPENED);
    }

    private boolean attempt(MemberId who, OpenCase open, Decision choice) {
        try {
            deciding.decide(who, open.id(), open.version(), choice);
            return true;
        } catch (CaseMovedOn e) {
            return false;
        }
    }

    @Test
    void aStaleVersionChangesNothing() {
        ExperienceId id = submit();
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(moderator, open.id(), open.version(), ESCALATE);

        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(writers.moderator(), open.id(), open.version(), Decision.publish()));

        assertThat(reading.published(id)).isEmpty();
        assertThat(decisions.findByExperienceOrderById(id)).hasSize(1);
        assertThat(actions()).containsExactly(AuditAction.ESCALATED, AuditAction.OPENED);
    }

    @Test
    void nobodyDecidesOnTheirOwnPost() {
        MemberId writingModerator = writers.moderator();
        ExperienceId id = writers.submit(writingModerator, "Mine", "I would like this to be up.");
        OpenCase open = queue.openCase(id).orElseThrow();

        assertThatExceptionOfType(OwnCase.class)
                .isThrownBy(() -> deciding.decide(writingModerator, open.id(), open.version(), Decision.publish()));

        assertThat(reading.published(id)).isEmpty();
        assertThat(decisions.findByExperienceOrderById(id)).isEmpty();
    }

    @Test
    void aReasonMustBeKnownAndFit() {
        OpenCase open = queue.openCase(submit()).orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> decide(open, CaseOutcome.RETURN, "no-such-reason"));
        assertThatIllegalArgumentException().isThrownBy(() -> decide(open, CaseOutcome.RETURN, "sourcing"));
        decide(open, CaseOutcome.DECLINE, "sourcing");
    }

    private void decide(OpenCase open, CaseOutcome outcome, String reason) {
        deciding.decide(moderator, open.id(), open.version(), new Decision(outcome, reason, "Because."));
    }

    @Test
    void theCaseFollowsItsTextToTheNextRevision() {
        ExperienceId id = submit();
        OpenCase first = queue.openCase(id).orElseThrow();

        writers.edit(author, id, "Again", "Said otherwise.");

        assertThat(only(id).id()).isEqualTo(first.id());
        assertThat(only(id).revision()).isEqualTo(2);
        assertThat(actions()).containsExactly(AuditAction.RESUBMITTED, AuditAction.OPENED);
        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(moderator, first.id(), first.version(), Decision.publish()));
        assertThat(reading.published(id)).isEmpty();
    }

    @Test
    void withdrawingClosesTheCase() {
        ExperienceId id = submit();
        OpenCase open = queue.openCase(id).orElseThrow();

        writers.withdraw(author, id);

        assertThat(only(id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(actions()).containsExactly(AuditAction.WITHDRAWN, AuditAction.OPENED);
        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(moderator, open.id(), open.version(), Decision.publish()));
    }

    @Test
    void whatTheRulesLetPassIsWrittenDownWithTheirVersion() {
        decide(submit(), Decision.publish());
        decide(submit(), Decision.publish());

        ExperienceId third = submit();

        assertThat(reading.published(third)).isPresent();
        assertThat(cases.findByExperienceOrderByRevision(third)).isEmpty();
        AuditEntry passed = entries().get(0);
        assertThat(passed.action()).isEqualTo(AuditAction.PASSED_BY_RULES);
        assertThat(passed.ruleSet()).isNotBlank();
        assertThat(passed.actor()).isNull();
    }

    @Test
    void whatWasPublishedCanBeTakenDownOnItsCase() {
        ExperienceId id = submit();
        decide(id, Decision.publish());
        ReviewCase it = only(id);

        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(moderator, it.id(), it.version() - 1, REMOVE));
        deciding.decide(moderator, it.id(), it.version(), REMOVE);

        assertThat(reading.published(id)).isEmpty();
        assertThat(reading.ownPost(author, id).orElseThrow().state()).isEqualTo(State.REMOVED);
        assertThat(actions()).containsExactly(AuditAction.REMOVED, AuditAction.PUBLISHED, AuditAction.OPENED);
    }

    @Test
    void anOldCaseDoesNotTakeDownALaterText() {
        ExperienceId id = submit();
        decide(id, Decision.publish());
        ReviewCase old = only(id);
        writers.edit(author, id, "Again", "Said otherwise.");
        decide(id, Decision.publish());

        assertThatExceptionOfType(CaseMovedOn.class)
                .isThrownBy(() -> deciding.decide(moderator, old.id(), old.version(), REMOVE));
        assertThat(reading.published(id)).isPresent();
    }

    @Test
    void aModeratorOpensACaseOnWhatIsUp() {
        decide(submit(), Decision.publish());
        decide(submit(), Decision.publish());
        ExperienceId passed = submit();

        CaseId opened = deciding.lookAt(moderator, passed);

        assertThat(deciding.lookAt(writers.moderator(), passed)).isEqualTo(opened);
        deciding.decide(moderator, opened, 0, KEEP);
        assertThat(reading.published(passed)).isPresent();
        assertThat(queue.openCase(passed)).isEmpty();
        assertThat(actions()).startsWith(AuditAction.KEPT, AuditAction.OPENED_BY_HAND, AuditAction.PASSED_BY_RULES);
    }

    @Test
    void whatIsNotUpCanNotBeKeptNorLookedAt() {
        ExperienceId id = submit();

        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> deciding.lookAt(moderator, id));
        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> decide(id, KEEP));
        assertThatExceptionOfType(CaseMovedOn.class).isThrownBy(() -> decide(id, REMOVE));
        assertThat(only(id).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void authorAndModeratorInOneMomentLeaveOneTruth() throws Exception {
        for (int round = 0; round < 4; round++) {
            ExperienceId id = submit();
            OpenCase open = queue.openCase(id).orElseThrow();
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> decided = pool.submit(() -> attempt(moderator, open, Decision.publish()));
                Future<?> withdrawn = pool.submit(() -> writers.withdraw(author, id));
                withdrawn.get();
                assertThat(decisions.findByExperienceOrderById(id)).hasSize(decided.get() ? 1 : 0);
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } finally {
                pool.shutdown();
            }
            assertThat(reading.published(id)).isEmpty();
        }
    }

    private ExperienceId submit() {
        return writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(moderator, id, decision);
    }

    private ReviewCase only(ExperienceId id) {
        List<ReviewCase> found = cases.findByExperienceOrderByRevision(id);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<AuditEntry> entries() {
        return log.findByAuthorAndActionInOrderByIdDesc(author, List.of(AuditAction.values()), Limit.of(50));
    }

    /** Newest first. */
    private List<AuditAction> actions() {
        return entries().stream().map(AuditEntry::action).toList();
    }
}
