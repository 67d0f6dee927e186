package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where visitors find the forum, from {@code forum.address}. Passkeys are bound to it, and what a request says of itself can't be trusted with that;
 * only on one's own machine it may be left out.
 */
@ConfigurationProperties("forum")
record ForumAddress(@DefaultValue("") String address) {

    private static final String HOME = "localhost";

    ForumAddress {
        address = address.strip();
        if (!address.isEmpty()) {
            RelyingParty.at(address);
        }
    }

    /** Empty where nobody has said what the address is: then there can't be passkeys. */
    Optional<RelyingParty> relyingParty(HttpServletRequest request) {
        if (!address.isEmpty()) {
            return Optional.of(RelyingParty.at(address));
        }
        return HOME.equals(request.getServerName())
                ? Optional.of(RelyingParty.at(request.getScheme() + "://" + HOME + ":" + request.getServerPort()))
                : Optional.empty();
    }
}
