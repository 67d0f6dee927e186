package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;

/** Offers the way back on every page of the desk while it is open, wherever a moderator has gone meanwhile. */
@ControllerAdvice
class WayBackOnPages {

    private final WayBack wayBack;

    WayBackOnPages(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    @ModelAttribute("wayBack")
    WayBack.@Nullable Offer offer(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getMethod().equals("GET") && !path.endsWith(".csv")
                ? AtDesk.moderator(request, "/moderation", "/admin/vocabulary")
                        .flatMap(it -> wayBack.of(it.id()))
                        .filter(it -> !it.saidThere()
                                || !UriUtils.decode(it.place(), StandardCharsets.UTF_8)
                                        .equals(path))
                        .orElse(null)
                : null;
    }
}
