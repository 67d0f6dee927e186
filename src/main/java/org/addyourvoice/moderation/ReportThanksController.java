package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NoSuchExperience;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Duty;
import org.addyourvoice.safety.SupportLines;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody reads who has reported: thanks, what happens now, and help for whoever they worry about. The text may be out of sight already. */
@Controller
class ReportThanksController {

    private final Reading reading;
    private final Reporting reporting;
    private final SupportLines support;
    private final Duty duty;

    ReportThanksController(Reading reading, Reporting reporting, SupportLines support, Duty duty) {
        this.reading = reading;
        this.reporting = reporting;
        this.support = support;
        this.duty = duty;
    }

    @GetMapping("/experiences/{id}/report/thanks")
    String thanks(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @RequestParam(defaultValue = "rule") String kind,
            Model model,
            Locale locale) {
        requireThere(new ExperienceId(id), member.id());
        model.addAttribute("worried", kind.equals(Door.WORRIED.slug()));
        model.addAttribute("again", kind.equals("again"));
        model.addAttribute("name", kind.equals(ReportForm.NAME));
        model.addAttribute("region", support.card(locale));
        model.addAttribute("duty", duty);
        return "moderation/reported";
    }

    /** Of anything but what is up, only those hear who have told of it: reports may have taken it out of sight. */
    private void requireThere(ExperienceId text, MemberId reporter) {
        if (reading.readable(text).isEmpty() && !reporting.hasToldOf(text, reporter)) {
            throw new NoSuchExperience(text);
        }
    }
}
