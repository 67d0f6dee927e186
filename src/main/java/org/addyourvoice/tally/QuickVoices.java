package org.addyourvoice.tally;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.Restraints;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voices in two taps, for those too foggy to write. They count once the account has had an experience published or a moderator vouches for
 * it, so that throw-away accounts move nothing.
 */
@Service
@Transactional
public class QuickVoices {

    private final Counting counting;
    private final Voters voters;
    private final Reports reports;
    private final Restraints restraints;
    private final Clock clock;

    QuickVoices(Counting counting, Voters voters, Reports reports, Restraints restraints, Clock clock) {
        this.counting = counting;
        this.voters = voters;
        this.reports = reports;
        this.restraints = restraints;
        this.clock = clock;
    }

    /** Says it, or says it anew: a member has one quick voice on each strategy. @throws Restrained if the member is silenced */
    public void say(MemberId member, StrategyId strategy, Outcome outcome, Context context, Set<SymptomId> symptoms) {
        restraints.requireMayWrite(member);
        counting.quick(new Statement(member, strategy, null, outcome, context, symptoms, clock.instant()));
    }

    /** Does nothing where there is none. */
    public void takeBack(MemberId member, StrategyId strategy) {
        counting.takeBackQuick(member, strategy);
    }

    /** Whether this member's quick voices count yet. */
    @Transactional(readOnly = true)
    public boolean countFor(MemberId member) {
        return voters.trusts(member);
    }

    /** The member's own, newest first. */
    @Transactional(readOnly = true)
    public List<Voice> of(MemberId member) {
        return reports.quickOf(member);
    }

    /** The newest of the member's quick voices, whose context and symptoms the next one starts from. */
    @Transactional(readOnly = true)
    public Optional<Voice> last(MemberId member) {
        return of(member).stream().findFirst();
    }
}
