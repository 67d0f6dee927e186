package org.addyourvoice.mail;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where visitors find the forum, from {@code forum.address}: links in mails lead there, and passkeys are bound to it. What a request says of itself can't
 * be trusted with either.
 *
 * @param address scheme, host and perhaps a port, without a slash at the end; empty where nobody has said it
 */
@ConfigurationProperties("forum")
public record ForumAddress(@DefaultValue("") String address) {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    /** @throws IllegalArgumentException for anything but scheme, host and perhaps a port */
    public ForumAddress {
        address = address.strip();
        if (!address.isEmpty()) {
            address = bare(URI.create(address));
        }
    }

    public Optional<URI> uri() {
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    private static String bare(URI uri) {
        boolean only = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme())
                || uri.getHost() == null
                || !only
                || !Set.of("", "/").contains(uri.getRawPath())) {
            throw new IllegalArgumentException(
                    "forum.address has to be an address such as https://forum.example.org, not " + uri);
        }
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
