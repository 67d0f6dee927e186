package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.SignedInMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who moderates at a page of the desk. Advice runs for whatever a controller answers, a theme's style sheet too, and there nobody may ask who reads: it
 * costs a session and an account.
 */
final class AtDesk {

    private static final String IN_THE_BACKGROUND = "/now";

    private AtDesk() {}

    /** Empty elsewhere, and for everybody else. @param places where the addresses of the desk begin */
    static Optional<SignedInMember> moderator(HttpServletRequest request, String... places) {
        String path = request.getServletPath();
        return Stream.of(places).anyMatch(path::startsWith) && !path.endsWith(IN_THE_BACKGROUND)
                ? reader().filter(it -> it.role().covers(Role.MODERATOR))
                : Optional.empty();
    }

    private static Optional<SignedInMember> reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member
                ? Optional.of(member)
                : Optional.empty();
    }
}
