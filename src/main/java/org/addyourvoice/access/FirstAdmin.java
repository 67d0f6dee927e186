package org.addyourvoice.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Map;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.FreshSecret;
import org.addyourvoice.member.JoinRefused;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The way in for whoever runs an empty installation: an address with a secret in it, printed to the log at each start until there is an admin. It is
 * good once, and only for the program that printed it.
 */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final String secret = FreshSecret.code();
    private final Membership membership;
    private final Limits limits;

    /** Then there is nothing to guess here, and nobody is counted: any page elsewhere could send a browser here often enough to keep its reader from signing in. */
    private volatile boolean over;

    FirstAdmin(Membership membership, Limits limits) {
        this.membership = membership;
        this.limits = limits;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        over = membership.hasAdmin();
        if (!over) {
            LOG.info("Nobody runs this forum yet. To become its admin, open /first-admin/{}", secret);
        }
    }

    /**
     * Whether this is the address that was printed, and there is still no admin. Tries count until there is one.
     *
     * @param remote the address it comes from
     * @throws LimitReached after too many tries
     */
    boolean opens(String typed, String remote) {
        if (over) {
            return false;
        }
        String address = Address.subject(remote);
        limits.take(Limit.SIGN_IN_ADDRESS, address);
        if (!isSecret(typed)) {
            return false;
        }
        limits.giveBack(Limit.SIGN_IN_ADDRESS, address);
        over = membership.hasAdmin();
        return !over;
    }

    /** What stands against this account: message code by field. Names kept for staff are no problem here. */
    Map<String, String> problems(String pseudonym, String password) {
        return membership.problemsOfStaff(pseudonym, password);
    }

    /** @throws JoinRefused if the name was taken in the meantime */
    synchronized MemberId enrol(String pseudonym, String password) {
        if (membership.hasAdmin()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is an admin by now");
        }
        return membership.enrol(pseudonym, password, Role.ADMIN);
    }

    private boolean isSecret(String typed) {
        return MessageDigest.isEqual(typed.getBytes(US_ASCII), secret.getBytes(US_ASCII));
    }
}
