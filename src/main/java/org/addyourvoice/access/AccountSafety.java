package org.addyourvoice.access;

import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.FreshSecret;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.member.Passwords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins do for an account that may be in somebody else's hands. Nothing of it is a sanction: what its member wrote and may do stays as it is. Every
 * method throws as the one of {@link Accounts} does.
 */
@Service
@Transactional
public class AccountSafety {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessErasure waysIn;
    private final Passwords passwords;
    private final Recovery recovery;
    private final ApplicationEventPublisher events;

    AccountSafety(
            Accounts accounts,
            Sessions sessions,
            AccessErasure waysIn,
            Passwords passwords,
            Recovery recovery,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.recovery = recovery;
        this.events = events;
    }

    /** Signs out everywhere. @param words why */
    public void signOut(MemberId admin, MemberId id, String words) {
        accounts.signedOut(admin, id, words);
        sessions.endAll(id);
    }

    /** Signs out everywhere, and lets nobody in any more. @param words that the member reads at sign-in */
    public void lock(MemberId admin, MemberId id, long seen, String words) {
        accounts.lock(admin, id, seen, words);
        sessions.endAll(id);
    }

    /** It was nobody else after all: everything is as before. */
    public void unlock(MemberId admin, MemberId id, long seen) {
        accounts.unlock(admin, id, seen, false);
    }

    /** Shuts all ways in that somebody else may know. @return a code, good once, with which its member chooses a new password; it can't be read again */
    public String handBack(MemberId admin, MemberId id, long seen) {
        accounts.unlock(admin, id, seen, true);
        waysIn.shut(id);
        events.publishEvent(new AccessChanged(id, AccessChange.ALL_SHUT));
        passwords.change(id, FreshSecret.password(), PasswordChanged.Way.BY_ADMIN);
        return recovery.only(id);
    }
}
