package org.addyourvoice.moderation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The audit log, for everybody who moderates. */
@Controller
class LogController {

    private final LogReading log;

    LogController(LogReading log) {
        this.log = log;
    }

    @GetMapping("/moderation/log")
    String entries(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        Optional<AuditAction> only = AuditAction.ofSlug(action);
        if (only.isEmpty() && !action.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("action", action);
        model.addAttribute("log", log.page(only.orElse(null), before == null ? Long.MAX_VALUE : before));
        return "moderation/log";
    }
}
