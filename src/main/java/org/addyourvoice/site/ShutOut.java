package org.addyourvoice.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells somebody who was signed in that their account has been closed, at the first page that they ask for or send. Their session is over then, and the
 * next page is a guest's.
 */
class ShutOut extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Freshness.ASSET.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // nobody looks at the account before somebody asks whose request it is
        SecurityContextHolder.getContext();
        Optional<ClosedAccount> closed = ClosedAccount.shutOut(request);
        if (closed.isPresent()) {
            closed.get().waitAtTheDoor(request);
            request.getRequestDispatcher(RefusalController.CLOSED_ACCOUNT).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
