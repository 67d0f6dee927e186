package org.addyourvoice.member;

import java.time.Clock;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Compares a password. An account that doesn't exist costs the same work and the same counts as one that does, so that
 * neither time nor limit tells them apart.
 */
@Service
class SignIn {

    private final Members members;
    private final PasswordEncoder passwords;
    private final Limits limits;
    private final Clock clock;
    private final String decoy;

    SignIn(Members members, PasswordEncoder passwords, Limits limits, Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
        this.decoy = passwords.encode("nobody’s password");
    }

    /**
     * @param remote the address it comes from
     * @return empty if pseudonym and password don't go together
     * @throws Closed if they do, and the account is closed for a while
     * @throws LimitReached after too many failures to this account or from this address
     */
    Optional<MemberProfile> check(String pseudonym, String password, String remote) {
        Optional<Standing> standing = compare(pseudonym, password, remote).map(it -> it.standing(clock.instant()));
        standing.map(Standing::closed).ifPresent(closed -> {
            throw new Closed(closed);
        });
        return standing.map(Standing::profile);
    }

    /** Whether pseudonym and password go together, be the account open or closed. Counts and throws as {@link #check} does. */
    boolean isPassword(String pseudonym, String password, String remote) {
        return compare(pseudonym, password, remote).isPresent();
    }

    private Optional<Member> compare(String pseudonym, String password, String remote) {
        String account = Pseudonym.keyOf(pseudonym);
        String address = Address.subject(remote);
        // counted before the comparison, or many at once would all slip through while each is being compared
        limits.take(Limit.SIGN_IN_ADDRESS, address);
        limits.take(Limit.SIGN_IN_ACCOUNT, account);
        Optional<Member> member = members.findByPseudonymKey(account).filter(it -> !it.isErased());
        if (!passwords.matches(password, member.map(Member::passwordHash).orElse(decoy)) || member.isEmpty()) {
            return Optional.empty();
        }
        limits.giveBack(Limit.SIGN_IN_ADDRESS, address);
        limits.forget(Limit.SIGN_IN_ACCOUNT, account);
        return member;
    }

    /** The right password for an account that is closed. */
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
