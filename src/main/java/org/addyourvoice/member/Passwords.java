package org.addyourvoice.member;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares and changes passwords. To compare costs the same work whether or not there is such an account, so that time doesn't tell. */
@Service
public class Passwords {

    private final Members members;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String decoy;

    Passwords(Members members, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.decoy = encoder.encode("nobody’s password");
    }

    /** Whose pseudonym and password these are, under any spelling that looks like the pseudonym. Empty if they don't go together. */
    public Optional<Standing> holder(String pseudonym, String password) {
        Optional<Member> member =
                members.findByPseudonymKey(Pseudonym.keyOf(pseudonym)).filter(it -> !it.isErased());
        boolean right =
                encoder.matches(password, member.map(Member::passwordHash).orElse(decoy));
        return member.filter(it -> right).map(it -> it.standing(clock.instant()));
    }

    /** The message code of the first thing that is wrong with a new password, if anything is. */
    public Optional<String> problemOf(String password, String pseudonym) {
        return PasswordRules.problemOf(password, pseudonym);
    }

    /** To be called outside of a transaction: it may mean waiting in line, and nobody should hold a connection meanwhile. @param password in which {@link #problemOf} finds nothing */
    public HashedPassword hash(String password) {
        return new HashedPassword(encoder.encode(password));
    }

    /**
     * @param way how its member came to it
     * @throws NoSuchElementException if there is no such member
     */
    @Transactional
    public void change(MemberId id, HashedPassword password, PasswordChanged.Way way) {
        Member member = members.findForChange(id.value())
                .filter(it -> !it.isErased())
                .orElseThrow(() -> new NoSuchElementException("No member " + id));
        member.changePassword(password.text());
        members.flush();
        events.publishEvent(new PasswordChanged(id, way));
    }
}
