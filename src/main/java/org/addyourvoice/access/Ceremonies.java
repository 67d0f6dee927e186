package org.addyourvoice.access;

import com.webauthn4j.data.client.challenge.Challenge;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.ForumAddress;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks for a passkey and takes the answer. Each question counts like a try to sign in, until the answer to it is right. */
@Component
class Ceremonies {

    private final ForumAddress address;
    private final Challenges challenges;
    private final PasskeyOptions options;
    private final PasskeyProof proof;
    private final OwnPasskeys passkeys;
    private final Limits limits;

    Ceremonies(
            ForumAddress address,
            Challenges challenges,
            PasskeyOptions options,
            PasskeyProof proof,
            OwnPasskeys passkeys,
            Limits limits) {
        this.address = address;
        this.challenges = challenges;
        this.options = options;
        this.proof = proof;
        this.passkeys = passkeys;
        this.limits = limits;
    }

    /** Whether there can be passkeys at this address at all. */
    boolean possible(HttpServletRequest request) {
        return RelyingParty.of(address, request).isPresent();
    }

    /**
     * @param asked whose passkey it has to be; null for anybody’s
     * @throws LimitReached after too many that came to nothing, from this address
     */
    String ask(Ceremony ceremony, @Nullable MemberId asked, HttpServletRequest request) {
        RelyingParty forum = counted(request);
        List<Passkey> allowed = asked == null ? List.of() : passkeys.all(asked);
        return options.toShow(allowed, forum, challenges.fresh(ceremony, request));
    }

    /** @throws LimitReached after too many that came to nothing, from this address */
    String askForNew(MemberProfile member, HttpServletRequest request) {
        RelyingParty forum = counted(request);
        return options.toMake(member, forum, challenges.fresh(Ceremony.ADD, request));
    }

    /** @param asked as it was when the passkey was asked for */
    Proof proven(Ceremony ceremony, @Nullable MemberId asked, String credential, HttpServletRequest request) {
        Optional<Challenge> challenge = challenges.take(ceremony, request);
        if (challenge.isEmpty()) {
            return Proof.wrong();
        }
        Proof found = proof.of(asked, credential, forum(request), challenge.get());
        found.holder().ifPresent(it -> giveBack(request));
        return found;
    }

    /** @return why it can’t be added, as a message’s code; empty if it was */
    Optional<String> add(MemberId id, String name, String credential, HttpServletRequest request) {
        Optional<Challenge> challenge = challenges.take(Ceremony.ADD, request);
        if (challenge.isEmpty()) {
            return Optional.of("access.passkey.new.wrong");
        }
        Optional<String> problem = passkeys.add(id, name, credential, forum(request), challenge.get());
        if (problem.isEmpty()) {
            giveBack(request);
        }
        return problem;
    }

    private RelyingParty counted(HttpServletRequest request) {
        RelyingParty forum = forum(request);
        limits.take(Limit.SIGN_IN_ADDRESS, Address.subject(request.getRemoteAddr()));
        return forum;
    }

    private void giveBack(HttpServletRequest request) {
        limits.giveBack(Limit.SIGN_IN_ADDRESS, Address.subject(request.getRemoteAddr()));
    }

    private RelyingParty forum(HttpServletRequest request) {
        return RelyingParty.of(address, request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No passkeys at this address"));
    }
}
