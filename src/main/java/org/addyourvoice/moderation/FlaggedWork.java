package org.addyourvoice.moderation;

import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.AccountWork;
import org.addyourvoice.sanction.AccountWorkMovedOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Flagged accounts as what waits while somebody imposes something: whoever does is the one who is at work on it. */
@Component
class FlaggedWork implements AccountWork {

    private final AccountFlags flags;
    private final Claims claims;

    FlaggedWork(AccountFlags flags, Claims claims) {
        this.flags = flags;
        this.claims = claims;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(MemberId moderator, MemberId member, String seen) {
        Optional<AccountFlag> open = flags.findByOpenFor(member);
        if (seen.isEmpty()) {
            open.ifPresent(it -> requireFree(it, moderator));
        } else {
            settle(open.orElseThrow(() -> new AccountWorkMovedOn(member)), moderator, seen);
        }
    }

    private void requireFree(AccountFlag flag, MemberId moderator) {
        claims.requireFree(RowName.account(flag.id()), moderator, () -> new AccountWorkMovedOn(flag.member()));
    }

    /** What they impose settles it, as {@link FlaggedSanctions} hears of it. */
    private void settle(AccountFlag flag, MemberId moderator, String seen) {
        RowName row = RowName.account(flag.id());
        if (!FlagFile.seen(flag.id(), flag.version()).equals(seen) || !claims.take(row, moderator)) {
            throw new AccountWorkMovedOn(flag.member());
        }
        claims.settlesElsewhere(row, moderator, flag.version());
    }
}
