package org.addyourvoice.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Passwords;
import org.addyourvoice.member.Pseudonym;
import org.addyourvoice.member.Standing;
import org.springframework.stereotype.Service;

/**
 * Lets in whoever has shown that an account is theirs, unless it is closed or they take a break. Compares passwords and counts the tries: an account
 * that doesn't exist costs the same work and the same counts as one that does, so that neither time nor limit tells them apart.
 */
@Service
public class SignIn {

    private final Passwords passwords;
    private final MemberDirectory directory;
    private final Limits limits;
    private final Breaks breaks;
    private final Clock clock;

    SignIn(Passwords passwords, MemberDirectory directory, Limits limits, Breaks breaks, Clock clock) {
        this.passwords = passwords;
        this.directory = directory;
        this.limits = limits;
        this.breaks = breaks;
        this.clock = clock;
    }

    /**
     * Whether this is the member's password. It counts like a sign-in.
     *
     * @param remote the address it comes from
     * @throws LimitReached after too many wrong ones
     */
    boolean isPassword(MemberId member, String password, String remote) {
        return compare(directory.get(member).pseudonym(), password, remote).isPresent();
    }

    /** Whatever was tried before, the account's own member starts anew. */
    void forgive(MemberProfile member) {
        limits.forget(Limit.SIGN_IN_ACCOUNT, Pseudonym.keyOf(member.pseudonym()));
    }

    /**
     * @param remote the address it comes from
     * @return empty if pseudonym and password don't go together
     * @throws Closed if they do, and the account is closed for a while
     * @throws OnBreak if they do, and its member takes a break
     * @throws LimitReached after too many failures to this account or from this address
     */
    Optional<MemberProfile> check(String pseudonym, String password, String remote) {
        return compare(pseudonym, password, remote).map(this::admitted);
    }

    /**
     * For whoever has shown in another way than by the password that the account is theirs.
     *
     * @return empty if the account was erased meanwhile
     * @throws Closed if it is closed for a while
     * @throws OnBreak if its member takes a break
     */
    Optional<MemberProfile> admit(MemberId holder) {
        return directory.standing(holder, clock.instant()).map(this::admitted);
    }

    private MemberProfile admitted(Standing holder) {
        ClosedAccount closed = holder.closed();
        if (closed != null) {
            throw new Closed(closed);
        }
        breaks.endOf(holder.profile().id()).ifPresent(end -> {
            throw new OnBreak(end);
        });
        return holder.profile();
    }

    private Optional<Standing> compare(String pseudonym, String password, String remote) {
        String account = Pseudonym.keyOf(pseudonym);
        String address = Address.subject(remote);
        // counted before the comparison, or many at once would all slip through while each is being compared
        limits.take(Limit.SIGN_IN_ADDRESS, address);
        limits.take(Limit.SIGN_IN_ACCOUNT, account);
        Optional<Standing> holder = passwords.holder(pseudonym, password);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        limits.giveBack(Limit.SIGN_IN_ADDRESS, address);
        limits.forget(Limit.SIGN_IN_ACCOUNT, account);
        return holder;
    }

    /** The right person, and they take a break. */
    static class OnBreak extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Instant end;

        OnBreak(Instant end) {
            super("Takes a break");
            this.end = end;
        }

        Instant end() {
            return end;
        }
    }

    /** The right person, and their account is closed. */
    static class Closed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient ClosedAccount account;

        Closed(ClosedAccount account) {
            super("Account is closed");
            this.account = account;
        }

        ClosedAccount account() {
            return account;
        }
    }
}
