package org.addyourvoice.member;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts, gives roles, and closes accounts for a while. */
@Service
public class Membership {

    private final Members members;
    private final PasswordEncoder passwords;
    private final GuidelinesInForce guidelines;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Membership(
            Members members,
            PasswordEncoder passwords,
            GuidelinesInForce guidelines,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.members = members;
        this.passwords = passwords;
        this.guidelines = guidelines;
        this.clock = clock;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** What stands against joining so: message code by field, {@code pseudonym} or {@code password}. Empty if nothing does. */
    public Map<String, String> problems(String pseudonym, String password) {
        Map<String, String> problems = new LinkedHashMap<>();
        PseudonymRules.problemOf(pseudonym)
                .or(() -> taken(pseudonym) ? Optional.of(PseudonymRules.TAKEN) : Optional.empty())
                .ifPresent(code -> problems.put("pseudonym", code));
        PasswordRules.problemOf(password, pseudonym).ifPresent(code -> problems.put("password", code));
        return problems;
    }

    /** The same for somebody who runs the site, and may have a name that is kept for staff. */
    public Map<String, String> problemsOfStaff(String pseudonym, String password) {
        Map<String, String> problems = problems(pseudonym, password);
        if (PseudonymRules.STAFF.equals(problems.get("pseudonym")) && !taken(pseudonym)) {
            problems.remove("pseudonym");
        }
        return problems;
    }

    @Transactional(readOnly = true)
    public boolean hasAdmin() {
        return members.countByRole(Role.ADMIN) > 0;
    }

    /**
     * Makes an account for somebody who is of age and accepts the guidelines in force.
     *
     * @throws JoinRefused if the pseudonym or the password can't be taken
     */
    public MemberId join(String pseudonym, String password) {
        return join(pseudonym, password, id -> {});
    }

    /**
     * The same. To be called outside of a transaction: to hash a password may mean waiting in line, and nobody should hold a connection meanwhile.
     *
     * @param along is done in the transaction that makes the account; if it fails there is none
     */
    public MemberId join(String pseudonym, String password, Consumer<MemberId> along) {
        requireNoProblem(pseudonym, password);
        return enrol(made(pseudonym, password, Role.MEMBER), along);
    }

    /** Makes an account of somebody who waits to be let in. Called and throws as {@link #join} does. */
    public MemberId joinAndWait(String pseudonym, String password, Consumer<MemberId> along) {
        requireNoProblem(pseudonym, password);
        return enrol(made(pseudonym, password, Role.MEMBER).waiting(), along);
    }

    private void requireNoProblem(String pseudonym, String password) {
        Map<String, String> problems = problems(pseudonym, password);
        if (!problems.isEmpty()) {
            throw new JoinRefused(problems);
        }
    }

    /**
     * Makes an account on the operator's word: a name kept for staff is allowed here, and nothing is asked of the password.
     *
     * @throws JoinRefused if the pseudonym is taken
     */
    public MemberId enrol(String pseudonym, String password, Role role) {
        return enrol(made(pseudonym, password, role), id -> {});
    }

    private Member made(String pseudonym, String password, Role role) {
        String hash = passwords.encode(password);
        return new Member(Pseudonym.of(pseudonym), hash, role, guidelines.version(), clock.instant());
    }

    private MemberId enrol(Member member, Consumer<MemberId> along) {
        return transactions.execute(status -> {
            MemberId id = saved(member);
            along.accept(id);
            events.publishEvent(new MemberJoined(id));
            tell(id, Role.MEMBER, member.profile().role());
            return id;
        });
    }

    private MemberId saved(Member member) {
        try {
            return members.saveAndFlush(member).id();
        } catch (DataIntegrityViolationException e) {
            throw new JoinRefused(Map.of("pseudonym", PseudonymRules.TAKEN));
        }
    }

    /** On the operator's word. @throws NoSuchElementException if there is no such member */
    @Transactional
    public void appoint(MemberId id, Role role) {
        Member member = member(id);
        Role before = member.profile().role();
        member.appoint(role);
        members.flush();
        tell(id, before, role);
    }

    private void tell(MemberId id, Role before, Role after) {
        if (before != after) {
            events.publishEvent(new RoleChanged(id, before, after, null));
        }
    }

    /**
     * Closes an account for a while. Its posts stay readable; its member can't sign in until then. Who may do so to whom is known where sanctions are
     * imposed, and nowhere else is this called.
     *
     * @param until after now
     * @param words that the member reads, 1 to 1 000 characters
     * @throws NotPossibleForAccount if it is closed already
     * @throws NoSuchElementException if there is no such member
     */
    @Transactional
    public void suspend(MemberId who, Instant until, String words) {
        member(who).suspend(until, words, clock.instant());
        members.flush();
        events.publishEvent(new MemberSuspended(who));
    }

    /**
     * Opens a closed account before its time. Called as {@link #suspend} is.
     *
     * @throws NotPossibleForAccount if it is not closed
     * @throws NoSuchElementException if there is no such member
     */
    @Transactional
    public void reinstate(MemberId who) {
        member(who).reinstate();
        members.flush();
        events.publishEvent(new MemberReinstated(who));
    }

    private Member member(MemberId id) {
        return members.findById(id.value()).orElseThrow(() -> new NoSuchElementException("No member " + id));
    }

    private boolean taken(String pseudonym) {
        return members.findByPseudonymKey(Pseudonym.keyOf(pseudonym)).isPresent();
    }
}
