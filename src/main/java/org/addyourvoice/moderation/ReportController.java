package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.NoSuchExperience;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.experience.ReadableText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Duty;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.safety.SupportLines;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Telling moderators of a text: by the door for rules, or by the one for worries about the person. */
@Controller
@RequestMapping("/experiences/{id}/report")
class ReportController {

    private static final String VIEW = "moderation/report";

    private final Reporting reporting;
    private final Reading reading;
    private final Reasons reasons;
    private final SupportLines support;
    private final Duty duty;
    private final Limits limits;
    private final NameReports names;

    ReportController(
            Reporting reporting,
            Reading reading,
            Reasons reasons,
            SupportLines support,
            Duty duty,
            Limits limits,
            NameReports names) {
        this.reporting = reporting;
        this.reading = reading;
        this.reasons = reasons;
        this.support = support;
        this.duty = duty;
        this.limits = limits;
        this.names = names;
    }

    @ModelAttribute
    void text(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, Model model, Locale locale) {
        ExperienceId wanted = new ExperienceId(id);
        ReadableText text = reading.readable(wanted)
                .filter(it -> reading.ownPost(member.id(), wanted).isEmpty())
                .orElseThrow(() -> new NoSuchExperience(wanted));
        model.addAttribute("it", text);
        model.addAttribute("reasons", reasons.serving(Reason.Use.REPORT));
        model.addAttribute("region", support.card(locale));
        model.addAttribute("duty", duty);
    }

    @GetMapping
    String form(@ModelAttribute("form") ReportForm form) {
        return VIEW;
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (form.aboutName()) {
            return aboutName(member, id, form, errors, model, response);
        }
        Optional<Door> door = check(form, errors);
        if (errors.hasErrors() || door.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        limits.take(Limit.REPORT, member.id().toString());
        String reason = door.get() == Door.RULE ? form.reason() : null;
        MemberReport.Told told = new MemberReport.Told(door.get(), reason, form.note());
        boolean news;
        try {
            news = reporting.report(member.id(), new ExperienceId(id), told);
        } catch (NotPossibleNow e) {
            throw new NoSuchExperience(new ExperienceId(id));
        }
        return "redirect:/experiences/" + id + "/report/thanks?kind="
                + (news ? door.get().slug() : "again");
    }

    /** It goes to moderators as a matter of the account, and not of this text. */
    private String aboutName(
            SignedInMember member,
            long id,
            ReportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        ReadableText text = (ReadableText) Objects.requireNonNull(model.getAttribute("it"));
        if (text.author() == null) {
            errors.rejectValue("kind", "moderation.report.kind.missing");
        }
        checkNote(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        limits.take(Limit.REPORT, member.id().toString());
        names.tell(member.id(), text, form.note());
        return "redirect:/experiences/" + id + "/report/thanks?kind=" + ReportForm.NAME;
    }

    private Optional<Door> check(ReportForm form, BindingResult errors) {
        Optional<Door> door = Door.ofSlug(form.kind());
        if (door.isEmpty()) {
            errors.rejectValue("kind", "moderation.report.kind.missing");
        }
        if (door.filter(Door.RULE::equals).isPresent()
                && reasons.serving(Reason.Use.REPORT).stream()
                        .noneMatch(it -> it.code().equals(form.reason()))) {
            errors.rejectValue("reason", "moderation.report.reason.missing");
        }
        checkNote(form, errors);
        return door;
    }

    private static void checkNote(ReportForm form, BindingResult errors) {
        FormCheck.words("note", form.note(), null, MemberReport.MAX_NOTE, errors);
    }
}
