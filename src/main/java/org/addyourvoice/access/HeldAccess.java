package org.addyourvoice.access;

import java.util.List;
import org.addyourvoice.access.HeldWaysIn.HeldChange;
import org.addyourvoice.access.HeldWaysIn.HeldPasskey;
import org.addyourvoice.access.HeldWaysIn.HeldSession;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class HeldAccess implements Held<HeldWaysIn> {

    private final Recovery recovery;
    private final Authenticators authenticators;
    private final TakenBreaks breaks;
    private final Addresses addresses;
    private final OwnPasskeys passkeys;
    private final Sessions sessions;
    private final AccessHistory history;

    HeldAccess(
            Recovery recovery,
            Authenticators authenticators,
            TakenBreaks breaks,
            Addresses addresses,
            OwnPasskeys passkeys,
            Sessions sessions,
            AccessHistory history) {
        this.recovery = recovery;
        this.authenticators = authenticators;
        this.breaks = breaks;
        this.addresses = addresses;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.history = history;
    }

    @Override
    public String part() {
        return "waysIn";
    }

    @Override
    public Class<HeldWaysIn> kind() {
        return HeldWaysIn.class;
    }

    @Override
    public List<HeldWaysIn> about(MemberId member) {
        return List.of(new HeldWaysIn(
                recovery.left(member),
                authenticators
                        .findByMemberId(member.value())
                        .map(Authenticator::addedAt)
                        .orElse(null),
                breaks.findById(member.value()).map(TakenBreak::endsAt).orElse(null),
                addresses.held(member),
                passkeys.of(member).stream()
                        .map(it -> new HeldPasskey(it.name(), it.added(), it.lastUsed(), it.copied(), it.refused()))
                        .toList(),
                sessions.of(member).stream()
                        .map(it -> new HeldSession(it.device(), it.begun(), it.lastUsed(), it.byPasskey()))
                        .toList(),
                history.all(member).stream()
                        .map(it -> new HeldChange(it.what(), it.at()))
                        .toList()));
    }
}
