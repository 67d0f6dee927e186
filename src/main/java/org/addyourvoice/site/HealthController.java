package org.addyourvoice.site;

import java.util.Locale;
import org.addyourvoice.search.SearchHealth;
import org.addyourvoice.tally.RecountChecks;
import org.addyourvoice.upkeep.Upkeep;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For admins: what the site found when it last looked after itself. */
@Controller
@RequestMapping("/admin/health")
class HealthController {

    private final RecountChecks checks;
    private final SearchHealth search;
    private final Upkeep upkeep;
    private final MessageSource messages;

    HealthController(RecountChecks checks, SearchHealth search, Upkeep upkeep, MessageSource messages) {
        this.search = search;
        this.checks = checks;
        this.upkeep = upkeep;
        this.messages = messages;
    }

    @GetMapping
    String health(Model model) {
        checks.last().ifPresent(it -> model.addAttribute("recount", it));
        model.addAttribute("indexes", search.nodes());
        model.addAttribute("jobs", upkeep.jobs());
        return "site/health";
    }

    /** Looks again, and puts right what differs if asked to. */
    @PostMapping("/recount")
    String recount(@RequestParam(defaultValue = "false") boolean repair, RedirectAttributes flash, Locale locale) {
        RecountChecks.Check check = repair ? checks.repair(it -> {}) : checks.look(it -> {});
        String code = check.repaired() && check.differences() > 0 ? "repaired" : "done";
        Object[] found = {check.differences()};
        flash.addFlashAttribute("done", messages.getMessage("site.health.recount." + code, found, locale));
        return "redirect:/admin/health";
    }

    /** The nodes begin at once, and go on behind the page. */
    @PostMapping("/reindex")
    String reindex(RedirectAttributes flash, Locale locale) {
        search.rebuild();
        flash.addFlashAttribute("done", messages.getMessage("search.health.asked", null, locale));
        return "redirect:/admin/health";
    }
}
