package org.addyourvoice.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The account's own part of an erasure: when it is due, and what becomes of name and password. What somebody wrote is others' to erase. */
@Service("accountErasure")
@Transactional
public class AccountErasure {

    /** How long somebody may change their mind. */
    public static final Duration TIME_TO_THINK = Duration.ofDays(14);

    private final Members members;
    private final Deeds deeds;
    private final Clock clock;

    AccountErasure(Members members, Deeds deeds, Clock clock) {
        this.members = members;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PlannedErasure> planned(MemberId id) {
        return members.findById(id.value()).flatMap(Member::plannedErasure);
    }

    /** Once planned it stays as it is until it is cancelled. @throws LastAdmin for the only admin who stays and isn't locked */
    public PlannedErasure plan(MemberId id, boolean keepVoices) {
        Member member = replaceable(id);
        return member.planErasure(clock.instant().plus(TIME_TO_THINK), keepVoices);
    }

    /** Does nothing where nothing is planned. @throws NotPossibleForAccount for somebody who was not let in */
    public void cancel(MemberId id) {
        Member member = members.findForChange(id.value()).orElse(null);
        if (member != null && member.admission() == Admission.DECLINED) {
            throw new NotPossibleForAccount("keep", id);
        }
        if (member != null) {
            member.cancelErasure();
        }
    }

    @Transactional(readOnly = true)
    public List<MemberId> due(Instant now) {
        return members.findWithErasureDueBy(now).stream().map(MemberId::new).toList();
    }

    /** Holds the account until the transaction ends. Empty if its erasure isn't due any more, because somebody was quicker, its member stays, or it is locked: then nobody knows whose wish it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PlannedErasure> lockDue(MemberId id, Instant now) {
        return members.findWithFellowAdminsForChange(id.value()).stream()
                .filter(it -> it.id().equals(id) && !it.isLocked())
                .findFirst()
                .flatMap(Member::plannedErasure)
                .filter(it -> !now.isBefore(it.at()));
    }

    /** Leaves a number without a name, which can't sign in. For good. @throws LastAdmin for the only admin who isn't locked and doesn't leave as well */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(MemberId id) {
        Member member = replaceable(id);
        deeds.forget(id);
        member.erase(clock.instant());
    }

    /** Held until the transaction ends, and without whom somebody is left who looks after the others. */
    private Member replaceable(MemberId id) {
        List<Member> all = members.findWithFellowAdminsForChange(id.value());
        Member member =
                all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        boolean admin = member.profile().role() == Role.ADMIN;
        if (admin && all.stream().noneMatch(it -> it != member && it.staysAdmin())) {
            throw new LastAdmin();
        }
        return member;
    }
}
