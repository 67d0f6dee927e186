package org.addyourvoice.member;

import java.time.Clock;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with accounts, and moderators where it says so. Who asks is held with the account, so that no two admins can undo each other at once. */
@Service
@Transactional
public class Accounts {

    /** What may be said of a deed. */
    public static final int LONGEST_WORDS = AccountDeed.LONGEST_WORDS;

    private final Members members;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(Members members, Deeds deeds, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.deeds = deeds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a member another role.
     *
     * @param seen the account's version on the page of the admin
     * @param words why; needed where the new role may not do all that the old one might
     * @throws NotForOneself for the admin's own account: nobody raises themselves, and the last admin stays one
     * @throws LastAdmin if only admins are left who leave or are locked, as the one who asks may be
     * @throws OptimisticLockingFailureException if somebody else has changed the account in the meantime
     * @throws NoSuchElementException if there is no such account
     */
    public MemberProfile appoint(MemberId admin, MemberId id, Role role, long seen, String words) {
        Member member = held(admin, id, Role.ADMIN);
        requireVersion(member, seen);
        Role before = member.profile().role();
        if (before != role) {
            requireWords(words, !role.covers(before));
            member.appoint(role);
            requireSomebodyLeft(before);
            members.flush();
            deeds.roleChanged(admin, id, before, role, words);
        }
        return member.profile();
    }

    /**
     * Lets nobody in any more, for an account that may be in somebody else's hands. Its sessions are the caller's to end. Throws as {@link #appoint} does.
     *
     * @param words that its member reads after the right password, 1 to 1 000 characters
     * @throws NotPossibleForAccount if it is locked already
     */
    public void lock(MemberId admin, MemberId id, long seen, String words) {
        Member member = held(admin, id, Role.ADMIN);
        requireVersion(member, seen);
        requireWords(words, true);
        member.lock(words, clock.instant());
        requireSomebodyLeft(member.profile().role());
        members.flush();
        deeds.done(admin, id, Deed.LOCKED, words);
    }

    /**
     * Throws as {@link #appoint} does.
     *
     * @param handsBack whether the caller shuts all ways in from before
     * @throws NotPossibleForAccount if it isn't locked
     */
    public void unlock(MemberId admin, MemberId id, long seen, boolean handsBack) {
        Member member = held(admin, id, Role.ADMIN);
        requireVersion(member, seen);
        member.unlock();
        members.flush();
        deeds.done(admin, id, handsBack ? Deed.HANDED_BACK : Deed.UNLOCKED, "");
    }

    /** Writes down that somebody is signed out everywhere, which is the caller's to do. Throws as {@link #appoint} does. @param words why */
    public void signedOut(MemberId admin, MemberId id, String words) {
        held(admin, id, Role.ADMIN);
        requireWords(words, true);
        deeds.done(admin, id, Deed.SIGNED_OUT, words);
    }

    /** By a moderator. Does nothing where somebody has already. @throws NotForOneself for one's own account @throws NoSuchElementException if there is no such account */
    public void vouch(MemberId moderator, MemberId id) {
        Member member = held(moderator, id, Role.MODERATOR);
        if (member.vouch(clock.instant())) {
            members.flush();
            events.publishEvent(new MemberVouched(id));
            deeds.done(moderator, id, Deed.VOUCHED, "");
        }
    }

    /** Throws as {@link #vouch} does, and does nothing where nobody vouches. @param words why */
    public void takeVouchBack(MemberId moderator, MemberId id, String words) {
        Member member = held(moderator, id, Role.MODERATOR);
        requireWords(words, true);
        if (member.takeVouchBack()) {
            members.flush();
            events.publishEvent(new VouchTakenBack(id));
            deeds.done(moderator, id, Deed.VOUCH_TAKEN_BACK, words);
        }
    }

    /** By a moderator. Throws as {@link #vouch} does. @throws NotPossibleForAccount for somebody who has been let in */
    public void admit(MemberId moderator, MemberId id) {
        held(moderator, id, Role.MODERATOR).admit();
        members.flush();
        deeds.done(moderator, id, Deed.ADMITTED, "");
    }

    /** The account is erased after the time that anybody has to think; until then {@link #admit} is possible. Throws as {@link #vouch} does. @param words why @throws NotPossibleForAccount for somebody who doesn't wait */
    public void decline(MemberId moderator, MemberId id, String words) {
        Member member = held(moderator, id, Role.MODERATOR);
        requireWords(words, true);
        member.decline(clock.instant().plus(AccountErasure.TIME_TO_THINK));
        members.flush();
        deeds.done(moderator, id, Deed.DECLINED, words);
    }

    /** Both are held, always in the same order, and whoever asks has to be what they were when their request came in. */
    private Member held(MemberId by, MemberId id, Role needed) {
        if (by.equals(id)) {
            throw new NotForOneself();
        }
        Member first = forChange(by.value() < id.value() ? by : id);
        Member second = forChange(by.value() < id.value() ? id : by);
        Member actor = first.id().equals(by) ? first : second;
        if (!actor.profile().role().covers(needed) || actor.isLocked()) {
            throw new OptimisticLockingFailureException("Member " + by + " has lost their role");
        }
        return actor == first ? second : first;
    }

    /** Whoever asks is held and looks after the others, unless they leave. Another admin who plans to leave holds all of them first. */
    private void requireSomebodyLeft(Role before) {
        if (before == Role.ADMIN && members.findByRole(Role.ADMIN).stream().noneMatch(Member::staysAdmin)) {
            throw new LastAdmin();
        }
    }

    private Member forChange(MemberId id) {
        return members.findForChange(id.value())
                .filter(it -> !it.isErased())
                .orElseThrow(() -> new NoSuchElementException("No member " + id));
    }

    private static void requireVersion(Member member, long seen) {
        if (member.version() != seen) {
            throw new OptimisticLockingFailureException("Account " + member.id() + " has changed");
        }
    }

    private static void requireWords(String words, boolean needed) {
        if (needed && words.isBlank()) {
            throw new IllegalArgumentException("A reason is needed");
        }
    }
}
