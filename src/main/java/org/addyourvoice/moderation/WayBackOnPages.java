package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;

/** Offers the way back on every page of the desk while it is open, wherever a moderator has gone meanwhile. */
@ControllerAdvice
class WayBackOnPages {

    private static final List<String> DESK = List.of("/moderation", "/admin/vocabulary");
    private static final String IN_THE_BACKGROUND = "/now";

    private final WayBack wayBack;

    WayBackOnPages(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    @ModelAttribute("wayBack")
    WayBack.@Nullable Offer offer(
            @AuthenticationPrincipal @Nullable SignedInMember reader, HttpServletRequest request) {
        String path = request.getServletPath();
        boolean page = request.getMethod().equals("GET")
                && DESK.stream().anyMatch(path::startsWith)
                && !path.endsWith(IN_THE_BACKGROUND)
                && !path.endsWith(".csv");
        return page && reader != null && reader.role().covers(Role.MODERATOR)
                ? wayBack.of(reader.id())
                        .filter(it -> !it.saidThere()
                                || !UriUtils.decode(it.place(), StandardCharsets.UTF_8)
                                        .equals(path))
                        .orElse(null)
                : null;
    }
}
