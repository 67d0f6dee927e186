package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives moderators' pages their keys, and with them their scripts, whichever module they are of; other pages have none. */
@ControllerAdvice
class DeskKeysOnPages {

    private static final String DESK = "/moderation";
    private static final String IN_THE_BACKGROUND = "/now";

    private final Shortcuts shortcuts;

    DeskKeysOnPages(Shortcuts shortcuts) {
        this.shortcuts = shortcuts;
    }

    @ModelAttribute("deskKeys")
    @Nullable
    DeskKeys keys(@AuthenticationPrincipal @Nullable SignedInMember reader, HttpServletRequest request) {
        String path = request.getServletPath();
        boolean page = path.startsWith(DESK) && !path.endsWith(IN_THE_BACKGROUND);
        return page && reader != null && reader.role().covers(Role.MODERATOR)
                ? new DeskKeys(shortcuts.areOn(reader.id()))
                : null;
    }
}
