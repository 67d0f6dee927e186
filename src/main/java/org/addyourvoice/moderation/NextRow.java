package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Where a moderator goes when something is done: to what they take next, back to their part of the queue, or home where it is enough for today. */
@Component
class NextRow {

    private static final String ENOUGH = "redirect:/moderation/enough";

    private final Claiming claiming;
    private final Enough enough;
    private final RowAddresses addresses;

    NextRow(Claiming claiming, Enough enough, RowAddresses addresses) {
        this.claiming = claiming;
        this.enough = enough;
        this.addresses = addresses;
    }

    /** @param takesNext whether they go on with the next at once */
    String after(RowName done, MemberId moderator, HttpSession session, boolean takesNext) {
        if (enough.isReached(moderator)) {
            return ENOUGH;
        }
        QueueForm part = PartAtHand.of(session);
        return Optional.of(moderator)
                .filter(it -> takesNext)
                .flatMap(it -> claiming.nextAfter(done, it, filter(part)))
                .map(this::to)
                .orElse("redirect:" + part.address(1));
    }

    /** Takes whatever comes first in their part of the queue. Empty where nothing there is theirs to take. */
    Optional<String> first(MemberId moderator, HttpSession session) {
        return enough.isReached(moderator)
                ? Optional.of(ENOUGH)
                : claiming.next(moderator, filter(PartAtHand.of(session))).map(this::to);
    }

    String to(RowName row) {
        return "redirect:" + addresses.of(row);
    }

    /** An account, where something is imposed on it. */
    String toSanctions(RowName account) {
        return "redirect:" + addresses.ofSanctions(account);
    }

    private static QueueFilter filter(QueueForm part) {
        return part.filter().orElseThrow(UnknownPart::new);
    }
}
