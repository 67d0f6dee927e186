package org.addyourvoice.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Network addresses as subjects of a limit. */
public class Address {

    private static final int NETWORK_BYTES = 8;

    /** Four numbers, or anything with a colon, which is in no name. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[^:]*:.*");

    private Address() {}

    /**
     * What stands for an address in {@link Limits#take}: an IPv4 address itself, of an IPv6 address its first 64 bits,
     * because one household or one rented machine holds all of the rest.
     *
     * @param remote as the servlet container gives it; what is not numeric stands for itself, so that no name that somebody sends is looked up
     */
    public static String subject(String remote) {
        if (!NUMERIC.matcher(remote).matches()) {
            return remote;
        }
        try {
            InetAddress address = InetAddress.getByName(remote);
            return address instanceof Inet6Address ? network(address) : address.getHostAddress();
        } catch (UnknownHostException e) {
            return remote;
        }
    }

    private static String network(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }
}
