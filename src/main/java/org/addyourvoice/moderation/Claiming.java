package org.addyourvoice.moderation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How moderators take what waits, so that no two of them write the same answer for nothing. */
@Service
@Transactional
class Claiming {

    private final Claims claims;
    private final RowDoor door;
    private final QueueOrder order;
    private final CrisisCare crisis;

    Claiming(Claims claims, RowDoor door, QueueOrder order, CrisisCare crisis) {
        this.claims = claims;
        this.door = door;
        this.order = order;
        this.crisis = crisis;
    }

    /** Takes what comes first in a part of the queue, is free, and is this moderator's to answer; empty where there is nothing. */
    Optional<RowName> next(MemberId moderator, QueueFilter filter) {
        return free(moderator, filter).filter(it -> claims.take(it, moderator)).findFirst();
    }

    /** The same, but for what they were just at: what they have escalated or hidden stays open, and isn't theirs again at once. */
    Optional<RowName> nextAfter(RowName done, MemberId moderator, QueueFilter filter) {
        return free(moderator, filter)
                .filter(it -> !it.equals(done) && claims.take(it, moderator))
                .findFirst();
    }

    /** Whether there is something that they could take. */
    @Transactional(readOnly = true)
    public boolean isAnythingFree(MemberId moderator, QueueFilter filter) {
        return free(moderator, filter).findAny().isPresent();
    }

    private Stream<RowName> free(MemberId moderator, QueueFilter filter) {
        boolean crises = crisis.mayTake(moderator);
        return Stream.iterate(0, start -> start + QueueOrder.OFFERED)
                .map(start -> order.freeFor(moderator, crises, filter, start))
                .takeWhile(found -> !found.isEmpty())
                .flatMap(List::stream)
                .filter(it -> it.isText() || door.lets(moderator, it));
    }

    /**
     * Takes this, or renews what was taken. False if somebody else was quicker, it is answered, or it isn't this moderator's to answer. Throws as {@link
     * RowDoor#lets} does.
     */
    boolean take(MemberId moderator, RowName row) {
        return door.lets(moderator, row) && claims.take(row, moderator);
    }

    boolean take(MemberId moderator, CaseId id) {
        return take(moderator, RowName.of(id));
    }

    /** Keeps what the moderator has taken, since they are at work on it; nothing happens to what they haven't. */
    void renew(MemberId moderator, RowName row) {
        claims.renew(row, moderator);
    }

    void renew(MemberId moderator, CaseId id) {
        renew(moderator, RowName.of(id));
    }

    /** Lets go of it. Throws as {@link RowDoor#lets} does. */
    void release(MemberId moderator, RowName row) {
        door.lets(moderator, row);
        claims.release(row, moderator);
    }

    void release(MemberId moderator, CaseId id) {
        release(moderator, RowName.of(id));
    }

    /** Leaves it to others, without a reason. Throws as {@link RowDoor#lets} does. */
    void pass(MemberId moderator, RowName row) {
        door.lets(moderator, row);
        claims.pass(row, moderator);
    }

    void pass(MemberId moderator, CaseId id) {
        pass(moderator, RowName.of(id));
    }

    /** Whether the case stands as it did, and nobody else has taken it. @param version that the moderator has read */
    @Transactional(readOnly = true)
    public boolean stands(MemberId moderator, CaseId id, long version) {
        ReviewCase it = door.find(moderator, id);
        return it.version() == version && claims.isFree(RowName.of(id), moderator);
    }

    /** How long something is taken for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long minutes() {
        return claims.length().toMinutes();
    }
}
