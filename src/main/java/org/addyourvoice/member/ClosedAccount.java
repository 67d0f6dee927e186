package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account that lets nobody in, as its own member is told: closed for a while, or locked. Others never see it.
 *
 * @param until null for one that is locked until an admin unlocks it, because it may be in somebody else's hands
 * @param reason in the words of whoever closed it
 */
public record ClosedAccount(MemberId member, @Nullable Instant until, String reason) {

    /** The session holds only the JDK's own types, which every version of this program can read. */
    private static final String DOOR = "closed.account";

    private static final String ATTRIBUTE = ClosedAccount.class.getName();

    static ClosedAccount locked(MemberId member, String reason) {
        return new ClosedAccount(member, null, reason);
    }

    /** Then whoever knows the password may not be its member, and nothing of theirs is shown. */
    public boolean isLocked() {
        return until == null;
    }

    /** Name of the page that says so. */
    public String page() {
        return isLocked() ? "member/locked" : "member/closed";
    }

    /** There if this very request was made by a member who was signed in, and whose session it has ended. Known once somebody has asked who makes it. */
    public static Optional<ClosedAccount> shutOut(HttpServletRequest request) {
        return Optional.ofNullable((ClosedAccount) request.getAttribute(ATTRIBUTE));
    }

    /** Whoever has shown with this session, by their password or by having been signed in, that a closed account is theirs; it may have been opened since. */
    public static Optional<MemberId> atTheDoor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(DOOR) instanceof String id
                ? Optional.of(new MemberId(Long.parseLong(id)))
                : Optional.empty();
    }

    /** Lets them ask for another look, unless it is locked; they can do nothing else. To be called before anything of the answer is sent. */
    public void waitAtTheDoor(HttpServletRequest request) {
        if (isLocked()) {
            return;
        }
        request.getSession().setAttribute(DOOR, member.toString());
    }

    /** Called where they sign in, once their account is open again. */
    public static void leaveTheDoor(HttpSession session) {
        session.removeAttribute(DOOR);
    }

    /** Marks a request that was made in a session which this has ended. */
    public void shutOutOf(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
