package org.addyourvoice.tally;

import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperiencePublished;
import org.addyourvoice.experience.ExperienceRemoved;
import org.addyourvoice.experience.ExperienceWithdrawn;
import org.addyourvoice.experience.Report;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyId;
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
    private final Cells cells;

    Counting(Voters voters, Reports reports, Voices voices, Cells cells) {
        this.voters = voters;
        this.reports = reports;
        this.voices = voices;
        this.cells = cells;
    }

    @EventListener
    void on(ExperiencePublished published) {
        MemberId member = published.author();
        boolean trusted = voters.lock(member);
        Set<StrategyId> affected = reports.strategiesOf(published.id());
        published.reports().forEach(it -> affected.add(it.strategy()));
        if (!trusted) {
            voters.trust(member);
            affected.addAll(reports.quickStrategiesOf(member));
        }
        recount(member, true, affected, () -> {
            reports.removeAllOf(published.id());
            published.reports().forEach(it -> reports.add(statement(published, it)));
        });
    }

    @EventListener
    void on(ExperienceWithdrawn withdrawn) {
        forget(withdrawn.author(), withdrawn.id());
    }

    @EventListener
    void on(ExperienceRemoved removed) {
        forget(removed.author(), removed.id());
    }

    private void forget(MemberId member, ExperienceId experience) {
        boolean trusted = voters.lock(member);
        Set<StrategyId> affected = reports.strategiesOf(experience);
        recount(member, trusted, affected, () -> reports.removeAllOf(experience));
    }

    /** Adds or replaces the member's quick voice. */
    void quick(Statement statement) {
        boolean trusted = voters.lock(statement.member());
        recount(statement.member(), trusted, Set.of(statement.strategy()), () -> {
            reports.removeQuick(statement.member(), statement.strategy());
            reports.add(statement);
        });
    }

    void takeBackQuick(MemberId member, StrategyId strategy) {
        boolean trusted = voters.lock(member);
        recount(member, trusted, Set.of(strategy), () -> reports.removeQuick(member, strategy));
    }

    /** Makes the member's voice on a strategy what it should be, with its cells. */
    void recheck(MemberId member, StrategyId strategy) {
        recount(member, voters.lock(member), Set.of(strategy), () -> {});
    }

    /** Takes the member's voices on these strategies out, lets the reports change, and puts in what is the latest then. */
    private void recount(MemberId member, boolean trusted, Set<StrategyId> strategies, Runnable change) {
        CellChanges changes = new CellChanges();
        for (StrategyId strategy : strategies) {
            voices.find(member, strategy).ifPresent(changes::remove);
            voices.remove(member, strategy);
        }
        change.run();
        for (StrategyId strategy : strategies) {
            reports.latest(member, strategy, trusted).ifPresent(it -> {
                voices.add(it);
                changes.add(it);
            });
        }
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
