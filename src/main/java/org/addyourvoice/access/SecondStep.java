package org.addyourvoice.access;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked for after the password: a passkey, a code of the member's app, or one from paper. */
@Service
class SecondStep {

    private final Authenticators authenticators;
    private final AppSecrets secrets;
    private final Passkeys passkeys;
    private final Recovery recovery;
    private final MemberDirectory directory;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SecondStep(
            Authenticators authenticators,
            AppSecrets secrets,
            Passkeys passkeys,
            Recovery recovery,
            MemberDirectory directory,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.authenticators = authenticators;
        this.secrets = secrets;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.directory = directory;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    SecondFactors of(MemberId id) {
        return new SecondFactors(
                authenticators.findByMemberId(id.value()).isPresent(), passkeys.countByMemberId(id.value()));
    }

    /** Adds an app, in the place of another one. @return false if the code is not the app's */
    @Transactional
    boolean add(MemberId id, AppSecret secret, String typed) {
        Instant now = clock.instant();
        OptionalLong step = secret.stepOf(typed, now);
        if (step.isEmpty() || !directory.hold(id)) {
            return false;
        }
        authenticators.deleteAllOf(id.value());
        authenticators.save(new Authenticator(id, secrets.close(secret), step.getAsLong(), now));
        events.publishEvent(new AccessChanged(id, AccessChange.APP_ADDED));
        return true;
    }

    @Transactional
    void remove(MemberId id) {
        if (authenticators.deleteAllOf(id.value()) > 0) {
            events.publishEvent(new AccessChanged(id, AccessChange.APP_REMOVED));
        }
    }

    @Transactional
    void forget(MemberId id) {
        authenticators.deleteAllOf(id.value());
    }

    /**
     * Whether the code is right. An app's works once, and so does one from paper. The try is counted before the transaction, as {@link Recovery#holder} does.
     *
     * @throws LimitReached after too many wrong ones
     */
    boolean passes(MemberId id, String typed) {
        limits.take(Limit.SECOND_STEP, id.toString());
        if (!Boolean.TRUE.equals(transactions.execute(status -> isRight(id, typed)))) {
            return false;
        }
        limits.forget(Limit.SECOND_STEP, id.toString());
        return true;
    }

    private boolean isRight(MemberId id, String typed) {
        return isOfTheApp(id, typed) || recovery.spend(id, typed);
    }

    private boolean isOfTheApp(MemberId id, String typed) {
        OptionalLong step = authenticators
                .findByMemberId(id.value())
                .flatMap(it -> secrets.open(it.sealedSecret()))
                .map(it -> it.stepOf(typed, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && authenticators.use(id.value(), step.getAsLong()) == 1;
    }
}
