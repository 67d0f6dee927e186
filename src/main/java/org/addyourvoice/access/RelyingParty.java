package org.addyourvoice.access;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Set;

/**
 * For whom a passkey is made, as browsers understand it.
 *
 * @param id the host: a browser offers a passkey to no other
 * @param origin what a browser has to say that it showed the page of
 */
record RelyingParty(String id, Origin origin) {

    static final String NAME = "Add Your Voice";

    private static final Set<String> SCHEMES = Set.of("https", "http");

    /** @throws IllegalArgumentException for anything but scheme, host and perhaps a port */
    static RelyingParty at(String address) {
        URI uri = URI.create(address);
        boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme())
                || uri.getHost() == null
                || !bare
                || !Set.of("", "/").contains(uri.getRawPath())) {
            throw new IllegalArgumentException(
                    "forum.address has to be an address such as https://forum.example.org, not " + address);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new RelyingParty(uri.getHost(), new Origin(uri.getScheme() + "://" + uri.getHost() + port));
    }

    ServerProperty expecting(Challenge challenge) {
        return new ServerProperty(origin, id, challenge);
    }
}
