package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives moderators' pages their keys, and with them their scripts, whichever module they are of; other pages have none. */
@ControllerAdvice
class DeskKeysOnPages {

    private final Shortcuts shortcuts;

    DeskKeysOnPages(Shortcuts shortcuts) {
        this.shortcuts = shortcuts;
    }

    @ModelAttribute("deskKeys")
    @Nullable
    DeskKeys keys(HttpServletRequest request) {
        return AtDesk.moderator(request, "/moderation")
                .map(it -> new DeskKeys(shortcuts.areOn(it.id())))
                .orElse(null);
    }
}
