package org.addyourvoice.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a link leads. The host is in its ASCII form, so that letters that look alike cannot pass for a well-known site. */
record WebAddress(String href, String host) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST = Pattern.compile("(?i)^(https?://)([^/?#:@\\\\\\s]+)");

    /** Empty for whatever is no plain web address: another scheme, a path of this site, or a user name before the host. */
    static Optional<WebAddress> of(String typed) {
        try {
            var uri = new URI(withAsciiHost(typed)).parseServerAuthority();
            if (uri.getScheme() == null
                    || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    || uri.getHost() == null
                    || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            return Optional.of(new WebAddress(uri.toASCIIString(), uri.getHost().toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withAsciiHost(String typed) {
        var host = HOST.matcher(typed);
        return host.find() ? host.group(1) + IDN.toASCII(host.group(2)) + typed.substring(host.end()) : typed;
    }
}
