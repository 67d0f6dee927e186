package org.addyourvoice.access;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.addyourvoice.mail.ForumAddress;

/**
 * For whom a passkey is made, as browsers understand it.
 *
 * @param id the host: a browser offers a passkey to no other
 * @param origin what a browser has to say that it showed the page of
 */
record RelyingParty(String id, Origin origin) {

    static final String NAME = "Add Your Voice";

    private static final String HOME = "localhost";

    /** Empty where nobody has said what the address is: then there can't be passkeys, but on one's own machine. */
    static Optional<RelyingParty> of(ForumAddress forum, HttpServletRequest request) {
        Optional<RelyingParty> said = forum.uri().map(RelyingParty::at);
        return said.isPresent() || !HOME.equals(request.getServerName())
                ? said
                : Optional.of(at(URI.create(request.getScheme() + "://" + HOME + ":" + request.getServerPort())));
    }

    /** @param uri scheme, host and perhaps a port */
    static RelyingParty at(URI uri) {
        return new RelyingParty(uri.getHost(), new Origin(uri.toString()));
    }

    ServerProperty expecting(Challenge challenge) {
        return new ServerProperty(origin, id, challenge);
    }
}
