package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How accounts come into the queue, and what moderators make of them. A flag does nothing to an account. */
@Service
@Transactional
class Flagging {

    private final AccountFlags flags;
    private final Claims claims;
    private final Noting noting;
    private final MemberDirectory members;
    private final AuditLog log;
    private final Clock clock;

    Flagging(AccountFlags flags, Claims claims, Noting noting, MemberDirectory members, AuditLog log, Clock clock) {
        this.flags = flags;
        this.claims = claims;
        this.noting = noting;
        this.members = members;
        this.log = log;
        this.clock = clock;
    }

    /** @throws OwnAccount if it is their own @throws NoSuchPerson if they are gone @param words 1 to 4 000 characters */
    void byModerator(MemberId moderator, MemberId member, String words) {
        requireOther(moderator, member);
        raise(member, FlagCause.Kind.MODERATOR, words, moderator, moderator);
    }

    /** Does nothing where this member has said so and nobody has looked yet. Throws as {@link #byModerator} does. */
    void aboutName(MemberId reporter, MemberId member, String words) {
        requireOther(reporter, member);
        raise(member, FlagCause.Kind.NAME, words, reporter, null);
    }

    void byRules(MemberId member) {
        if (members.hold(member)) {
            raise(member, FlagCause.Kind.RULES, "", null, null);
        }
    }

    private void requireOther(MemberId who, MemberId member) {
        if (who.equals(member)) {
            throw new OwnAccount();
        }
        if (!members.hold(member)) {
            throw new NoSuchPerson();
        }
    }

    /** Of an account that is held, so that two in the same moment make one flag. @param actor who stands in the log: a moderator, or nobody, as a report is its reporter's own matter */
    private void raise(
            MemberId member, FlagCause.Kind kind, String words, @Nullable MemberId by, @Nullable MemberId actor) {
        Instant now = clock.instant();
        AccountFlag flag = flags.findByOpenFor(member).orElseGet(() -> new AccountFlag(member, now));
        if (flag.add(new FlagCause(kind, words.strip(), by, now))) {
            flags.saveAndFlush(flag);
            AuditAction action = kind == FlagCause.Kind.NAME ? AuditAction.NAME_REPORTED : AuditAction.FLAGGED;
            log.save(AuditEntry.about(member, action, actor, now));
        }
    }

    /**
     * Returns whose account it is.
     *
     * @param outcome any but a sanction, which settles it once it is imposed
     * @param version of the flag as the moderator had read it
     * @param words of the note, where that is the outcome
     * @throws NoSuchFlag if there is none such
     * @throws OwnAccount if it is about themselves
     * @throws FlagMovedOn if somebody was quicker or is at work on it, or more has come in
     */
    MemberId settle(MemberId moderator, long id, long version, FlagState outcome, String words) {
        AccountFlag flag = flags.findById(id).orElseThrow(NoSuchFlag::new);
        Instant now = clock.instant();
        try {
            flag.settle(outcome, moderator, version, now);
            flags.saveAndFlush(flag);
            // It is held from here on; nobody can take it any more.
            claims.requireFree(RowName.account(id), moderator, FlagMovedOn::new);
            claims.forget(RowName.account(id));
        } catch (ConcurrencyFailureException e) {
            throw new FlagMovedOn(e);
        }
        if (!words.isBlank()) {
            noting.about(moderator, flag.member(), words);
        }
        log.save(AuditEntry.about(flag.member(), AuditAction.FLAG_SETTLED, moderator, now));
        return flag.member();
    }

    /** What waits of this account; empty where nobody asks for a look at it. */
    @Transactional(readOnly = true)
    public Optional<RowName> waitingOn(MemberId member) {
        return flags.findByOpenFor(member).map(it -> RowName.account(it.id()));
    }

    /** Code of the sentence that tells this moderator why nothing came of what they sent. @throws NoSuchFlag if there is none such */
    @Transactional(readOnly = true)
    public String movedOn(long id, MemberId moderator) {
        return movedOn(flags.findById(id).orElseThrow(NoSuchFlag::new), moderator);
    }

    /** The same of the last time that somebody asked for a look at this account. Throws as that does. */
    @Transactional(readOnly = true)
    public String movedOn(MemberId member, MemberId moderator) {
        return movedOn(flags.findFirstByMemberOrderByIdDesc(member).orElseThrow(NoSuchFlag::new), moderator);
    }

    private static String movedOn(AccountFlag flag, MemberId moderator) {
        return "moderation.flag.moved-on." + flag.movedOn(moderator);
    }

    /** @throws NoSuchFlag if there is none such */
    @Transactional(readOnly = true)
    public MemberId memberOf(long id) {
        return flags.findById(id).orElseThrow(NoSuchFlag::new).member();
    }
}
