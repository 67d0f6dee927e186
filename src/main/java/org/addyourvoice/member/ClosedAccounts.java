package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose closed account a request is about. Nobody is signed in with one: pages for its member ask here, and show what is theirs and nothing else. */
@Component
public class ClosedAccounts {

    private final MemberDirectory directory;
    private final Clock clock;

    ClosedAccounts(MemberDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty where nobody has shown that it is theirs, or it is open by now. */
    public Optional<ClosedAccount> atTheDoor(HttpServletRequest request) {
        return ClosedAccount.atTheDoor(request)
                .flatMap(it -> directory.standing(it, clock.instant()))
                .map(Standing::closed)
                .filter(it -> !it.isLocked());
    }
}
