package org.addyourvoice.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.FreshSecret;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Pseudonym;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes on paper for the day on which a password is forgotten or a phone is lost. Each works once. */
@Service
class Recovery {

    static final int CODES = 10;

    /** No account's number: what is asked about nobody costs the same query. */
    private static final long NOBODY = -1;

    private final RecoveryCodes codes;
    private final MemberDirectory directory;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Recovery(
            RecoveryCodes codes,
            MemberDirectory directory,
            Limits limits,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.directory = directory;
        this.limits = limits;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Makes {@value #CODES} new ones; the ones from before work no more. They can't be read again. */
    @Transactional
    List<String> renew(MemberId id) {
        List<String> fresh =
                Stream.generate(FreshSecret::code).distinct().limit(CODES).toList();
        if (!directory.hold(id)) {
            return List.of();
        }
        codes.deleteAllOf(id.value());
        codes.saveAll(fresh.stream().map(it -> new RecoveryCode(id, it)).toList());
        events.publishEvent(new AccessChanged(id, AccessChange.CODES_RENEWED));
        return fresh;
    }

    /** Makes a single one. The ones from before work no more. */
    @Transactional
    String only(MemberId id) {
        String fresh = FreshSecret.code();
        codes.deleteAllOf(id.value());
        codes.save(new RecoveryCode(id, fresh));
        return fresh;
    }

    @Transactional(readOnly = true)
    public int left(MemberId id) {
        return codes.countByMemberId(id.value());
    }

    /** Whether it was a code of this member that nobody had used; it is used up now. */
    @Transactional
    boolean spend(MemberId id, String typed) {
        return codes.spend(id.value(), RecoveryCode.hash(id.value(), typed)) == 1;
    }

    /**
     * Whose pseudonym and code these are. Each try counts, whether or not there is such an account: before the transaction, which would hold one connection
     * to the database while it waits for another.
     *
     * @param remote the address it comes from
     * @return empty if they don't go together; the code is used up if they do
     * @throws LimitReached after too many tries for this account or from this address
     */
    Optional<MemberProfile> holder(String pseudonym, String typed, String remote) {
        String address = Address.subject(remote);
        limits.take(Limit.SIGN_IN_ADDRESS, address);
        limits.take(Limit.RECOVERY, Pseudonym.keyOf(pseudonym));
        Optional<MemberProfile> member =
                Objects.requireNonNull(transactions.execute(status -> spender(pseudonym, typed)));
        member.ifPresent(it -> limits.giveBack(Limit.SIGN_IN_ADDRESS, address));
        return member;
    }

    private Optional<MemberProfile> spender(String pseudonym, String typed) {
        Optional<MemberProfile> member = directory.byPseudonym(pseudonym);
        long id = member.map(it -> it.id().value()).orElse(NOBODY);
        return codes.spend(id, RecoveryCode.hash(id, typed)) == 0 ? Optional.empty() : member;
    }

    @Transactional
    void discard(MemberId id) {
        codes.deleteAllOf(id.value());
    }
}
