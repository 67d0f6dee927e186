package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.addyourvoice.member.Admission;
import org.addyourvoice.member.Admissions;
import org.addyourvoice.member.MemberId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sanctions keep a member from. Every way to write asks here, in the transaction that keeps what was written. */
@Service
@Transactional
public class Restraints {

    private final Sanctions sanctions;
    private final Admissions admissions;
    private final Duration pause;
    private final Clock clock;

    Restraints(
            Sanctions sanctions,
            Admissions admissions,
            @Value("${forum.sanctions.slow-mode}") Duration pause,
            Clock clock) {
        this.admissions = admissions;
        this.sanctions = sanctions;
        this.pause = pause;
        this.clock = clock;
    }

    /** @throws Restrained if the member is silenced, or has not been let in */
    @Transactional(readOnly = true)
    public void requireMayWrite(MemberId member) {
        if (admissions.of(member) != Admission.ADMITTED) {
            throw Restrained.notLetIn();
        }
        sanctions.findEndOf(member, SanctionKind.SILENCE, clock.instant()).ifPresent(end -> {
            throw new Restrained(SanctionKind.SILENCE, end);
        });
    }

    /**
     * Lets a new post in, and counts it.
     *
     * @param last when the member's latest post came in, if there is one; asked for only in slow mode
     * @throws Restrained if the member is silenced, or in slow mode and has posted too lately
     */
    public void admitPost(MemberId member, Supplier<Optional<Instant>> last) {
        // held from here on, so that of two posts in the same moment the second waits
        Optional<Sanction> slow = sanctions.findHolderForChange(member, SanctionKind.SLOW_MODE);
        requireMayWrite(member);
        Instant now = clock.instant();
        slow.filter(it -> it.isInForce(now)).ifPresent(it -> {
            it.waitsUntil(last.get().orElse(null), pause, now).ifPresent(until -> {
                throw new Restrained(it.kind(), until.isBefore(it.endsAt()) ? until : it.endsAt());
            });
            it.posted(now);
            sanctions.flush();
        });
    }

    /** How long slow mode makes somebody wait, in hours, rounded up. */
    public long pauseInHours() {
        return (pause.toMinutes() + 59) / 60;
    }

    /** Whether all that the member writes waits until a moderator has read it. */
    @Transactional(readOnly = true)
    public boolean readFirst(MemberId member) {
        return sanctions
                .findEndOf(member, SanctionKind.REVIEW_FIRST, clock.instant())
                .isPresent();
    }

    /** Those of them who are silenced, or whose texts are all read first: for so long nobody goes by what they did before. */
    @Transactional(readOnly = true)
    public Set<MemberId> heldBack(Collection<MemberId> members) {
        return members.isEmpty()
                ? Set.of()
                : sanctions.findHeldBack(members, clock.instant()).stream()
                        .map(HeldBack::member)
                        .collect(Collectors.toSet());
    }
}
