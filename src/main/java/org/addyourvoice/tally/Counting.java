package org.addyourvoice.tally;

import java.util.Map;
import java.util.Set;
import org.addyourvoice.experience.ExperienceDisowned;
import org.addyourvoice.experience.ExperienceHidden;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperiencePublished;
import org.addyourvoice.experience.ExperienceRemoved;
import org.addyourvoice.experience.ExperienceWithdrawn;
import org.addyourvoice.experience.Report;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberReinstated;
import org.addyourvoice.member.MemberSuspended;
import org.addyourvoice.member.MemberVouched;
import org.addyourvoice.member.VouchTakenBack;
import org.addyourvoice.vocabulary.StrategiesRegrouped;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps voices and cells true to what is published, in the transaction that publishes it. Every change replaces what was held before, so an event may
 * come again without harm.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Counting {

    private final Voters voters;
    private final Reports reports;
    private final Voices voices;
    private final Unlinked unlinked;
    private final Cells cells;

    Counting(Voters voters, Reports reports, Voices voices, Unlinked unlinked, Cells cells) {
        this.voters = voters;
        this.reports = reports;
        this.voices = voices;
        this.unlinked = unlinked;
        this.cells = cells;
    }

    @EventListener
    void on(ExperiencePublished published) {
        MemberId member = published.author();
        Standing before = voters.lock(member);
        Set<StrategyId> affected = reports.strategiesOf(published.id());
        published.reports().forEach(it -> affected.add(reports.countedAs(it.strategy())));
        voters.trust(member);
        if (!before.trusted()) {
            affected.addAll(reports.quickStrategiesOf(member));
        }
        recount(member, new Standing(true, before.suspended()), affected, () -> {
            reports.removeAllOf(published.id());
            published.reports().forEach(it -> reports.add(statement(published, it)));
        });
    }

    @EventListener
    void on(ExperienceWithdrawn withdrawn) {
        forget(withdrawn.author(), withdrawn.id());
    }

    @EventListener
    void on(ExperienceHidden hidden) {
        forget(hidden.author(), hidden.id());
    }

    @EventListener
    void on(ExperienceRemoved removed) {
        forget(removed.author(), removed.id());
    }

    @EventListener
    void on(ExperienceDisowned disowned) {
        forget(disowned.formerAuthor(), disowned.id());
    }

    private void forget(MemberId member, ExperienceId experience) {
        Standing standing = voters.lock(member);
        Set<StrategyId> affected = reports.strategiesOf(experience);
        recount(member, standing, affected, () -> reports.removeAllOf(experience));
    }

    @EventListener
    void on(MemberVouched vouched) {
        vouch(vouched.id(), true);
    }

    @EventListener
    void on(VouchTakenBack takenBack) {
        vouch(takenBack.id(), false);
    }

    private void vouch(MemberId member, boolean vouched) {
        voters.lock(member);
        voters.vouch(member, vouched);
        recount(member, voters.lock(member), reports.quickStrategiesOf(member), () -> {});
    }

    @EventListener
    void on(MemberSuspended suspended) {
        suspend(suspended.id(), true);
    }

    @EventListener
    void on(MemberReinstated reinstated) {
        suspend(reinstated.id(), false);
    }

    private void suspend(MemberId member, boolean suspended) {
        Standing before = voters.lock(member);
        voters.suspend(member, suspended);
        recount(member, new Standing(before.trusted(), suspended), reports.strategiesOf(member), () -> {});
    }

    /** Adds or replaces the member's quick voice. */
    void quick(Statement statement) {
        Standing standing = voters.lock(statement.member());
        StrategyId strategy = reports.countedAs(statement.strategy());
        recount(statement.member(), standing, Set.of(strategy), () -> {
            reports.removeQuick(statement.member(), statement.strategy());
            reports.add(statement);
        });
    }

    void takeBackQuick(MemberId member, StrategyId strategy) {
        Standing standing = voters.lock(member);
        recount(member, standing, Set.of(reports.countedAs(strategy)), () -> reports.removeQuick(member, strategy));
    }

    /** Makes the member's voice on a strategy what it should be, with its cells. */
    void recheck(MemberId member, StrategyId strategy) {
        recount(member, voters.lock(member), Set.of(strategy), () -> {});
    }

    /** Takes the member's voices on these strategies out, lets the reports change, and puts in what is the latest then. */
    private void recount(MemberId member, Standing standing, Set<StrategyId> strategies, Runnable change) {
        CellChanges changes = new CellChanges();
        takeOut(member, strategies, changes);
        change.run();
        putIn(member, standing, strategies, changes);
        changes.inOrder().forEach(cells::change);
    }

    private void takeOut(MemberId member, Set<StrategyId> strategies, CellChanges changes) {
        for (StrategyId strategy : strategies) {
            voices.find(member, strategy).ifPresent(changes::remove);
            voices.remove(member, strategy);
        }
    }

    private void putIn(MemberId member, Standing standing, Set<StrategyId> strategies, CellChanges changes) {
        for (StrategyId strategy : strategies) {
            reports.latest(member, strategy, standing).ifPresent(it -> {
                voices.add(it);
                changes.add(it);
            });
        }
    }

    /** Voices move to where their strategies count now; where a member spoke of both, the later one is left. */
    @EventListener
    void on(StrategiesRegrouped regrouped) {
        CellChanges changes = new CellChanges();
        Map<MemberId, Standing> standings = voters.lockAll();
        for (MemberId member : reports.membersOn(regrouped.affected())) {
            takeOut(member, regrouped.affected(), changes);
            putIn(member, standings.getOrDefault(member, Standing.NEW), regrouped.affected(), changes);
        }
        unlinked.regroup(regrouped.affected(), changes);
        changes.inOrder().forEach(cells::change);
    }

    /** Nothing counts there any more. */
    @EventListener
    void on(StrategyTakenBack gone) {
        cells.clear(gone.id());
    }

    /** Nothing of the member is left, but for what {@code keep} says: their voices, as a count that leads to nobody. */
    void letGo(MemberId member, boolean keep) {
        voters.lock(member);
        CellChanges changes = new CellChanges();
        for (Voice voice : voices.of(member)) {
            changes.remove(voice);
            voices.remove(member, voice.strategy());
            if (keep) {
                changes.add(unlinked.add(voice));
            }
        }
        reports.removeAllOf(member);
        voters.remove(member);
        changes.inOrder().forEach(cells::change);
    }

    private static Statement statement(ExperiencePublished published, Report report) {
        return new Statement(
                published.author(),
                report.strategy(),
                published.id(),
                report.outcome(),
                published.context(),
                published.symptoms(),
                published.at());
    }
}
