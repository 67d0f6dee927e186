package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.DueClosures;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.member.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the member's number in the session and nothing else; name and role are read from the account whenever a request asks
 * who makes it. A new version of this program can therefore read every old session.
 */
@Component
class MemberSessions implements SecurityContextRepository {

    /** Spring Session has an index on this one, by which a member's sessions are found. */
    private static final String MEMBER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** Of a session in which a second step was passed, or in which the first was set up. */
    private static final String SECOND_STEP = "access.second-step";

    private final MemberDirectory directory;
    private final DueClosures closures;
    private final StaffSecondStep staff;
    private final SessionLengths lengths;
    private final Clock clock;

    MemberSessions(
            MemberDirectory directory,
            DueClosures closures,
            StaffSecondStep staff,
            SessionLengths lengths,
            Clock clock) {
        this.directory = directory;
        this.closures = closures;
        this.staff = staff;
        this.lengths = lengths;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MEMBER) != null;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInMember member) {
            HttpSession session = request.getSession();
            session.setAttribute(MEMBER, member.id().toString());
            ClosedAccount.leaveTheDoor(session);
            session.setMaxInactiveInterval((int) lengths.idle().toSeconds());
        } else if (containsContext(request)) {
            request.getSession().removeAttribute(MEMBER);
        }
    }

    private Optional<SignedInMember> member(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(MEMBER) instanceof String id)) {
            return Optional.empty();
        }
        Optional<Standing> standing = over(session) ? Optional.empty() : standing(new MemberId(Long.parseLong(id)));
        standing.map(Standing::closed).ifPresent(closed -> closed.shutOutOf(request));
        Optional<SignedInMember> member =
                standing.filter(it -> it.closed() == null).map(it -> principal(it.profile(), session));
        if (member.isEmpty()) {
            session.invalidate();
        }
        return member;
    }

    private Optional<Standing> standing(MemberId id) {
        closures.close(id);
        return directory.standing(id, clock.instant());
    }

    SignedInMember principal(MemberProfile profile, HttpSession session) {
        boolean waits = staff.binds(profile.role()) && session.getAttribute(SECOND_STEP) == null;
        return waits ? SignedInMember.withoutRole(profile) : new SignedInMember(profile);
    }

    static void passSecondStep(HttpSession session) {
        session.setAttribute(SECOND_STEP, true);
    }

    static void forgetSecondStep(HttpSession session) {
        session.removeAttribute(SECOND_STEP);
    }

    private boolean over(HttpSession session) {
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(lengths.absolute());
        return clock.instant().isAfter(end);
    }

    static Authentication authenticated(SignedInMember member) {
        return UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
    }

    /** Reads the account when somebody asks, so that a picture or a style sheet costs no query. */
    private class OnDemand implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        OnDemand(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = SecurityContextHolder.createEmptyContext();
                member(request).map(MemberSessions::authenticated).ifPresent(known::setAuthentication);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
