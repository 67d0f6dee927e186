package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.safety.Duty;
import org.addyourvoice.safety.SupportLines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody reads who has reported: thanks, what happens now, and help for whoever they worry about. The text may be out of sight already. */
@Controller
class ReportThanksController {

    private final SupportLines support;
    private final Duty duty;

    ReportThanksController(SupportLines support, Duty duty) {
        this.support = support;
        this.duty = duty;
    }

    @GetMapping("/experiences/{id}/report/thanks")
    String thanks(@PathVariable long id, @RequestParam(defaultValue = "rule") String kind, Model model, Locale locale) {
        model.addAttribute("worried", kind.equals(Door.WORRIED.slug()));
        model.addAttribute("again", kind.equals("again"));
        model.addAttribute("name", kind.equals(ReportForm.NAME));
        model.addAttribute("region", support.card(locale));
        model.addAttribute("duty", duty);
        return "moderation/reported";
    }
}
