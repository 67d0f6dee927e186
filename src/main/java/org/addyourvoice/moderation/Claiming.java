package org.addyourvoice.moderation;

import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How moderators take cases, so that no two of them read the same text for nothing. */
@Service
@Transactional
class Claiming {

    private final Cases cases;
    private final Claims claims;
    private final QueueOrder order;
    private final CrisisCare crisis;

    Claiming(Cases cases, Claims claims, QueueOrder order, CrisisCare crisis) {
        this.cases = cases;
        this.claims = claims;
        this.order = order;
        this.crisis = crisis;
    }

    /** Takes the first case in a part of the queue that is free and that this moderator may decide; empty where there is none. */
    Optional<CaseId> next(MemberId moderator, QueueFilter filter) {
        return free(moderator, filter).filter(it -> claims.take(it, moderator)).findFirst();
    }

    /** The same, but for the case they were just at: what they have escalated or hidden stays open, and isn't theirs again at once. */
    Optional<CaseId> nextAfter(CaseId done, MemberId moderator, QueueFilter filter) {
        return free(moderator, filter)
                .filter(it -> !it.equals(done) && claims.take(it, moderator))
                .findFirst();
    }

    private Stream<CaseId> free(MemberId moderator, QueueFilter filter) {
        return order.freeFor(moderator, crisis.mayTake(moderator), filter).stream();
    }

    /**
     * Takes this case, or renews what was taken. False if somebody else was quicker, or it is decided.
     *
     * @throws NoSuchCase if there is no such case
     * @throws ForCrisisModerators if it is urgent and the moderator may not take such cases
     */
    boolean take(MemberId moderator, CaseId id) {
        ReviewCase it = find(moderator, id);
        return !it.isBy(moderator) && claims.take(id, moderator);
    }

    /** Keeps what the moderator has taken, since they are at work on it; nothing happens to what they haven't. */
    void renew(MemberId moderator, CaseId id) {
        claims.renew(id, moderator);
    }

    /** Lets go of it. @throws NoSuchCase if there is no such case */
    void release(MemberId moderator, CaseId id) {
        find(moderator, id);
        claims.release(id, moderator);
    }

    /** Leaves it to others, without a reason. @throws NoSuchCase if there is no such case */
    void pass(MemberId moderator, CaseId id) {
        find(moderator, id);
        claims.pass(id, moderator);
    }

    /** Whether the case stands as it did, and nobody else has taken it. @param version that the moderator has read */
    @Transactional(readOnly = true)
    public boolean stands(MemberId moderator, CaseId id, long version) {
        ReviewCase it = find(moderator, id);
        return it.version() == version
                && claims.on(id).filter(claim -> !claim.by().equals(moderator)).isEmpty();
    }

    /** How long a case is taken for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    long minutes() {
        return claims.length().toMinutes();
    }

    private ReviewCase find(MemberId moderator, CaseId id) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        crisis.require(moderator, it);
        return it;
    }
}
