package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.NotPossibleForAccount;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imposes sanctions and ends them. The sanction, the account and whatever listens change together or not at all. */
@Service
@Transactional
public class Sanctioning {

    private final Sanctions sanctions;
    private final Say say;
    private final Reasons reasons;
    private final MemberDirectory members;
    private final Membership membership;
    private final ApplicationEventPublisher events;
    private final TimeToThink think;
    private final AccountWork work;
    private final Clock clock;

    Sanctioning(
            Sanctions sanctions,
            Say say,
            Reasons reasons,
            MemberDirectory members,
            Membership membership,
            ApplicationEventPublisher events,
            TimeToThink think,
            AccountWork work,
            Clock clock) {
        this.sanctions = sanctions;
        this.say = say;
        this.reasons = reasons;
        this.members = members;
        this.membership = membership;
        this.events = events;
        this.think = think;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Imposes something. It takes effect, and its member hears of it, when it can't be taken back any more, as what follows a decision does: whoever can't
     * write or sign in has heard.
     *
     * @param seen number of the member's newest sanction as the moderator had read it, or 0
     * @throws NoSay unless {@code by} may impose that on {@code who}
     * @throws SanctionMovedOn if something has been imposed since
     * @throws AlreadyInForce if the member has one of this kind
     * @throws IllegalArgumentException if the reason is unknown or can't stand behind a sanction
     */
    public SanctionId impose(MemberId by, MemberId who, Imposition it, long seen) {
        return impose(by, who, it, seen, "");
    }

    /** The same, from a page that said whether somebody has asked for a look at the account. @param asked what it said of that, or empty @throws AccountWorkMovedOn if that isn't so any more, or somebody else is at it */
    SanctionId impose(MemberId by, MemberId who, Imposition it, long seen, String asked) {
        hold(by, who);
        if (sanctions.findNewestOf(who) != seen) {
            say.require(by, who, it.measure());
            throw new SanctionMovedOn(who);
        }
        say.require(by, who, it.measure());
        work.begin(by, who, asked);
        return take(by, who, it, clock.instant(), think.end(), null);
    }

    /**
     * Imposes something together with a decision on a text. Until it takes effect its member doesn't know of it. Throws as {@link #impose} does.
     *
     * @param start when it takes effect
     * @param decision by which it can be taken back until then
     */
    public SanctionId follow(MemberId by, MemberId who, Imposition it, Instant start, long decision) {
        hold(by, who);
        Instant now = clock.instant();
        return take(by, who, it, now, start.isBefore(now) ? now : start, decision);
    }

    /** From here on nobody else imposes anything on them, and they aren't erased. */
    private void hold(MemberId by, MemberId who) {
        if (!members.hold(who)) {
            throw new NoSay(by, who);
        }
    }

    private SanctionId take(
            MemberId by, MemberId who, Imposition it, Instant now, Instant start, @Nullable Long decision) {
        say.require(by, who, it.measure());
        requireFitting(it.reason());
        makeRoom(who, it.measure().kind(), now);
        Sanction imposed = saved(new Sanction(who, it, by, now, start, decision));
        events.publishEvent(new SanctionImposed(imposed.view()));
        if (imposed.state() == SanctionState.STANDING) {
            takeEffect(imposed);
        }
        return imposed.id();
    }

    private void makeRoom(MemberId who, SanctionKind kind, Instant now) {
        sanctions.findHolderForChange(who, kind).ifPresent(holder -> {
            if (!holder.lapse(now)) {
                throw new AlreadyInForce(who, kind);
            }
            sanctions.flush();
            events.publishEvent(new SanctionLapsed(holder.view()));
        });
    }

    private Sanction saved(Sanction sanction) {
        try {
            return sanctions.saveAndFlush(sanction);
        } catch (DataIntegrityViolationException e) {
            // somebody else imposed the same in the same moment
            throw new AlreadyInForce(sanction.member(), sanction.kind());
        }
    }

    /** What a sanction means for the account itself. To be called when its time has come. */
    void takeEffect(Sanction it) {
        if (it.kind() != SanctionKind.SUSPEND) {
            return;
        }
        try {
            membership.suspend(it.member(), it.endsAt(), it.words());
        } catch (NotPossibleForAccount e) {
            // one whose time has just run out is about to be opened
            throw new AlreadyInForce(it.member(), it.kind());
        }
    }

    /**
     * Ends a sanction before its time.
     *
     * @param version of the sanction as the moderator had read it
     * @param words that its member reads, 1 to 1 000 characters
     * @throws NoSay unless {@code by} has a say in it
     * @throws SanctionMovedOn if it is not at that version any more, or has ended
     * @throws NoSuchSanction if there is no such sanction
     */
    public void lift(MemberId by, SanctionId id, long version, String words) {
        Sanction it = sanctions.findForChange(id.value()).orElseThrow(NoSuchSanction::new);
        say.require(by, it.view());
        if (it.version() != version) {
            throw new SanctionMovedOn(id);
        }
        requireWords(words);
        boolean closed = it.state() == SanctionState.STANDING;
        it.lift(by, words.strip(), clock.instant());
        ended(it, closed, false);
    }

    /**
     * Ends a sanction because its member was right, even where its time is over. Whoever calls it has seen to it that {@code by} may answer the appeal,
     * and tells its member when that may be known.
     *
     * @throws SanctionMovedOn if somebody ended it in the meantime
     */
    public void overturn(MemberId by, SanctionId id) {
        Sanction it = sanctions.findForChange(id.value()).orElseThrow(NoSuchSanction::new);
        boolean closed = it.state() == SanctionState.STANDING;
        it.overturn(by, "", clock.instant());
        ended(it, closed, true);
    }

    /**
     * Takes back that a sanction was ended on appeal: it goes on until its own end.
     *
     * @throws SanctionMovedOn if it has not been ended
     * @throws AlreadyInForce if another of its kind was imposed since
     */
    public void resume(SanctionId id) {
        resume(sanctions.findForChange(id.value()).orElseThrow(NoSuchSanction::new), null);
    }

    private void resume(Sanction it, @Nullable MemberId by) {
        Instant now = clock.instant();
        makeRoom(it.member(), it.kind(), now);
        it.resume(now);
        saved(it);
        if (it.state() == SanctionState.STANDING) {
            takeEffect(it);
        }
        events.publishEvent(new SanctionResumed(it.view(), by));
    }

    /** Ends what followed a decision that was wrong, even where its time is over. Does nothing where nothing did, or somebody had ended it. */
    public void overturnFollowing(MemberId by, long decision) {
        sanctions
                .findByDecisionForChange(decision)
                .filter(it -> it.state().isOpen() || it.state() == SanctionState.LAPSED)
                .ifPresent(it -> {
                    boolean closed = it.state() == SanctionState.STANDING;
                    it.overturn(by, "", clock.instant());
                    ended(it, closed, false);
                });
    }

    /** Takes that back. Returns what goes on. @param since when it was ended; what had been ended before stays so. Throws as {@link #resume(SanctionId)} does. */
    public Optional<SanctionView> resumeFollowing(long decision, Instant since) {
        Optional<Sanction> ended = sanctions.findByDecisionForChange(decision).filter(it -> it.isLiftedSince(since));
        ended.ifPresent(it -> resume(it, null));
        return ended.map(Sanction::view);
    }

    /** Takes back what followed a decision, as if it had never been. Does nothing where nothing did. */
    public void takeBack(MemberId by, long decision) {
        sanctions
                .findByDecisionForChange(decision)
                .filter(it -> it.state().isOpen())
                .ifPresent(it -> {
                    boolean closed = it.state() == SanctionState.STANDING;
                    it.lift(by, "", clock.instant());
                    ended(it, closed, false);
                });
    }

    /**
     * Takes back what a moderator did of themselves, before its member hears: what they imposed never was, and what they ended goes on. Returns what they had
     * done.
     *
     * @throws NoSuchSanction if they neither imposed nor ended it of themselves
     * @throws SanctionMovedOn if it is too late, or something else has happened since
     * @throws AlreadyInForce if another of its kind was imposed since
     */
    public SanctionToTakeBack undo(MemberId by, SanctionId id) {
        Sanction it = sanctions.findForChange(id.value()).orElseThrow(NoSuchSanction::new);
        SanctionView was = it.view();
        if (it.isEndedBy(by)) {
            if (!think.isOpen(it.closedAt())) {
                throw new SanctionMovedOn(id);
            }
            resume(it, by);
            return new SanctionToTakeBack(was, true, clock.instant());
        }
        if (!by.equals(was.imposedBy()) || was.decision() != null) {
            throw new NoSuchSanction();
        }
        if (!it.isTakenBackBy(by, clock.instant())) {
            throw new SanctionMovedOn(id);
        }
        it.lift(by, "", clock.instant());
        ended(it, false, false);
        return new SanctionToTakeBack(was, false, clock.instant());
    }

    private void ended(Sanction it, boolean closed, boolean onAppeal) {
        sanctions.flush();
        if (closed && it.kind() == SanctionKind.SUSPEND) {
            membership.reinstate(it.member());
        }
        events.publishEvent(new SanctionLifted(it.view(), onAppeal));
    }

    private void requireFitting(String code) {
        if (reasons.serving(Reason.Use.SANCTION).stream()
                .noneMatch(it -> it.code().equals(code))) {
            throw new IllegalArgumentException(code + " can't stand behind a sanction");
        }
    }

    private static void requireWords(String words) {
        if (words.isBlank() || words.strip().length() > Sanction.MAX_WORDS) {
            throw new IllegalArgumentException(words.length() + " characters to the member");
        }
    }
}
