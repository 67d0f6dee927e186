package org.addyourvoice.access;

import jakarta.servlet.http.HttpSession;
import org.addyourvoice.member.HashedPassword;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.PasswordChanged;
import org.addyourvoice.member.Passwords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a new password in place and ends the sessions from before in one transaction: whoever had the old one isn't left in by half a change. Passwords are
 * hashed beforehand, with no connection held.
 */
@Service
class NewPasswords {

    private final Passwords passwords;
    private final Sessions sessions;
    private final SignIn signIn;

    NewPasswords(Passwords passwords, Sessions sessions, SignIn signIn) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /** Of somebody who is signed in, and stays so at this place alone. */
    @Transactional
    void choose(MemberId id, HashedPassword password, HttpSession atHand) {
        passwords.change(id, password, PasswordChanged.Way.SIGNED_IN);
        sessions.endOthers(id, atHand);
    }

    /** Of somebody who comes back, and signs in as always then. */
    @Transactional
    void comeBack(MemberProfile member, HashedPassword password, PasswordChanged.Way way) {
        passwords.change(member.id(), password, way);
        sessions.endAll(member.id());
        signIn.forgive(member);
    }
}
