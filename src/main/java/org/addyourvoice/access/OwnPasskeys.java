package org.addyourvoice.access;

import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.util.Base64UrlUtil;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of a member, in their own hands. */
@Service
class OwnPasskeys {

    static final int MOST = 10;

    private final Passkeys passkeys;
    private final PasskeyHandles handles;
    private final PasskeyVerifier verifier;
    private final MemberDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPasskeys(
            Passkeys passkeys,
            PasskeyHandles handles,
            PasskeyVerifier verifier,
            MemberDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.handles = handles;
        this.verifier = verifier;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PasskeyView> of(MemberId id) {
        return all(id).stream().map(Passkey::view).toList();
    }

    @Transactional(readOnly = true)
    Optional<PasskeyView> find(MemberId id, long passkey) {
        return passkeys.findByIdAndMemberId(passkey, id.value()).map(Passkey::view);
    }

    @Transactional(readOnly = true)
    List<Passkey> all(MemberId id) {
        return passkeys.findByMemberIdOrderById(id.value());
    }

    /** What devices know the member by; made when it is first asked for. */
    @Transactional
    byte[] handle(MemberId id) {
        directory.hold(id);
        return handles.findByMemberId(id.value())
                .orElseGet(() -> handles.save(new PasskeyHandle(id)))
                .bytes();
    }

    /** @return why it can't be added, as a message's code; empty if it was */
    @Transactional
    Optional<String> add(MemberId id, String name, String credential, RelyingParty forum, Challenge challenge) {
        Optional<RegistrationData> made = verifier.made(credential, forum, challenge);
        if (made.isEmpty() || !directory.hold(id)) {
            return Optional.of("access.passkey.new.wrong");
        }
        if (all(id).size() >= MOST) {
            return Optional.of("access.passkey.most");
        }
        Passkey passkey = new Passkey(id, made.get(), name, clock.instant());
        if (!passkey.isOfUsualSize()) {
            return Optional.of("access.passkey.new.wrong");
        }
        if (passkeys.existsByCredentialId(Base64UrlUtil.encodeToString(passkey.credential()))) {
            return Optional.of("access.passkey.twice");
        }
        passkeys.save(passkey);
        events.publishEvent(new AccessChanged(id, AccessChange.PASSKEY_ADDED));
        return Optional.empty();
    }

    /** False if it is not there, or not theirs. */
    @Transactional
    boolean rename(MemberId id, long passkey, String name) {
        Optional<Passkey> found = passkeys.findByIdAndMemberId(passkey, id.value());
        found.ifPresent(it -> it.rename(name));
        return found.isPresent();
    }

    /** False if it is not there, or not theirs. */
    @Transactional
    boolean remove(MemberId id, long passkey) {
        boolean gone = passkeys.delete(passkey, id.value()) == 1;
        if (gone) {
            events.publishEvent(new AccessChanged(id, AccessChange.PASSKEY_REMOVED));
        }
        return gone;
    }

    @Transactional
    void forget(MemberId id) {
        passkeys.deleteAllOf(id.value());
        handles.deleteAllOf(id.value());
    }
}
