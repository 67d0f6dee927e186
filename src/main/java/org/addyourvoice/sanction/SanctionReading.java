package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sanctions, for those at the desk. What members themselves are told is in {@link OwnStanding}. */
@Service
@Transactional(readOnly = true)
public class SanctionReading {

    private final Sanctions sanctions;
    private final Say say;
    private final TimeToThink think;
    private final Clock clock;

    SanctionReading(Sanctions sanctions, Say say, TimeToThink think, Clock clock) {
        this.sanctions = sanctions;
        this.say = say;
        this.think = think;
        this.clock = clock;
    }

    /** What is in force for a member at this moment, whether or not its end has been written down; newest first. */
    public List<SanctionView> inForce(MemberId member) {
        Instant now = clock.instant();
        return sanctions.findOpenOf(member).stream()
                .filter(it -> it.isInForce(now))
                .map(Sanction::view)
                .toList();
    }

    /** All that was ever imposed on a member, newest first; also what has yet to take effect, and what was taken back before it did. */
    public List<SanctionView> history(MemberId member) {
        return sanctions.findByMemberOrderByIdDesc(member).stream()
                .map(Sanction::view)
                .toList();
    }

    public Optional<SanctionView> find(SanctionId id) {
        return sanctions.findById(id.value()).map(Sanction::view);
    }

    /** Several at once; those that there are. */
    public List<SanctionView> findAll(Collection<SanctionId> ids) {
        return sanctions.findByIdIn(ids.stream().map(SanctionId::value).toList()).stream()
                .map(Sanction::view)
                .toList();
    }

    /** What this moderator imposed or ended last of themselves, where they may take it back just now. */
    public Optional<SanctionToTakeBack> toTakeBack(MemberId moderator) {
        Instant since = think.settledBy();
        Stream<Sanction> done = Stream.of(
                        sanctions.findFirstByImposedByAndImposedAtAfterAndStateOrderByIdDesc(
                                moderator, since, SanctionState.PLANNED),
                        sanctions.findFirstByClosedByAndClosedAtAfterAndStateOrderByClosedAtDescIdDesc(
                                moderator, since, SanctionState.LIFTED))
                .flatMap(Optional::stream);
        return done.flatMap(it -> toTakeBack(it, moderator).stream()).max(Comparator.comparing(SanctionToTakeBack::at));
    }

    Optional<SanctionToTakeBack> toTakeBack(SanctionId id, MemberId moderator) {
        return sanctions.findById(id.value()).flatMap(it -> toTakeBack(it, moderator));
    }

    private Optional<SanctionToTakeBack> toTakeBack(Sanction it, MemberId moderator) {
        SanctionView view = it.view();
        if (it.isEndedBy(moderator) && think.isOpen(it.closedAt())) {
            return Optional.of(new SanctionToTakeBack(view, true, Objects.requireNonNull(it.closedAt())));
        }
        return it.isTakenBackBy(moderator, clock.instant())
                ? Optional.of(new SanctionToTakeBack(view, false, view.imposedAt()))
                : Optional.empty();
    }

    /** What followed a decision on a text. */
    public Optional<SanctionView> following(long decision) {
        return sanctions.findByDecision(decision).map(Sanction::view);
    }

    /** What this moderator may impose on this member, mildest first; nothing on themselves, nor on anybody who doesn't stand below them. */
    public List<Measure> offered(MemberId moderator, MemberId member) {
        return say.over(moderator, member);
    }

    /** Whether this moderator stands above the member and may end what was imposed on them: what they could have imposed themselves. */
    public boolean mayEnd(MemberId moderator, SanctionView it) {
        return say.in(moderator, it);
    }

    /** Those of them that this moderator may end. */
    public Set<SanctionId> mayEnd(MemberId moderator, Collection<SanctionView> those) {
        return say.in(moderator, those).stream().map(SanctionView::id).collect(Collectors.toSet());
    }
}
