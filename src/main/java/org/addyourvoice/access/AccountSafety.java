package org.addyourvoice.access;

import java.util.Objects;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.FreshSecret;
import org.addyourvoice.member.HashedPassword;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.member.Passwords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What admins do for an account that may be in somebody else's hands. Nothing of it is a sanction: what its member wrote and may do stays as it is. Every
 * method throws as the one of {@link Accounts} does.
 */
@Service
public class AccountSafety {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessErasure waysIn;
    private final Passwords passwords;
    private final Recovery recovery;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    AccountSafety(
            Accounts accounts,
            Sessions sessions,
            AccessErasure waysIn,
            Passwords passwords,
            Recovery recovery,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.recovery = recovery;
        this.events = events;
        this.transactions = transactions;
    }

    /** Signs out everywhere. @param words why */
    @Transactional
    public void signOut(MemberId admin, MemberId id, String words) {
        accounts.signedOut(admin, id, words);
        sessions.endAll(id);
    }

    /** Signs out everywhere, and lets nobody in any more. @param words that the member reads at sign-in */
    @Transactional
    public void lock(MemberId admin, MemberId id, long seen, String words) {
        accounts.lock(admin, id, seen, words);
        sessions.endAll(id);
    }

    /** It was nobody else after all: everything is as before. */
    @Transactional
    public void unlock(MemberId admin, MemberId id, long seen) {
        accounts.unlock(admin, id, seen, false);
    }

    /** Shuts all ways in that somebody else may know. @return a code, good once, with which its member chooses a new password; it can't be read again */
    public String handBack(MemberId admin, MemberId id, long seen) {
        // before the transaction, because to hash may mean waiting in line
        HashedPassword unknown = passwords.hash(FreshSecret.password());
        return Objects.requireNonNull(transactions.execute(status -> handBack(admin, id, seen, unknown)));
    }

    private String handBack(MemberId admin, MemberId id, long seen, HashedPassword unknown) {
        accounts.unlock(admin, id, seen, true);
        waysIn.shut(id);
        events.publishEvent(new AccessChanged(id, AccessChange.ALL_SHUT));
        passwords.change(id, unknown, PasswordChanged.Way.BY_ADMIN);
        return recovery.only(id);
    }
}
