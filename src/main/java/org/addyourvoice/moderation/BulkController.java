package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.PolicyTexts;
import org.addyourvoice.safety.Reasons;
import org.springframework.context.MessageSource;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several cases at once: composed, looked over, decided on, and taken back. Whatever goes wrong, what was picked and typed comes back. */
@Controller
@RequestMapping("/moderation/bulk")
class BulkController {

    private final BulkLooking looking;
    private final BulkDeciding deciding;
    private final BulkReports reports;
    private final BulkCheck check;
    private final Reasons reasons;
    private final PolicyTexts texts;
    private final MessageSource messages;

    BulkController(
            BulkLooking looking,
            BulkDeciding deciding,
            BulkReports reports,
            BulkCheck check,
            Reasons reasons,
            PolicyTexts texts,
            MessageSource messages) {
        this.looking = looking;
        this.deciding = deciding;
        this.reports = reports;
        this.check = check;
        this.reasons = reasons;
        this.texts = texts;
        this.messages = messages;
    }

    /** @param then empty from the queue, {@code change} to compose, {@code look} to look it over, {@code decide} to do it */
    @PostMapping
    String together(
            @AuthenticationPrincipal SignedInMember moderator,
            @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            @ModelAttribute("stays") StayBehind stays,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        List<BulkLine> lines = looking.at(check.picks(form, errors), moderator.id(), locale);
        model.addAttribute("lines", lines);
        model.addAttribute("outcomes", BulkForm.OUTCOMES);
        model.addAttribute("reasons", ReasonChoice.among(reasons.all(), BulkForm.OUTCOMES));
        model.addAttribute("labels", ContentNote.values());
        model.addAttribute("notices", texts.notices());
        boolean complete = form.wanted().filter(it -> !it.needsAnswer()).isPresent();
        if (!errors.hasErrors() && (then.equals("change") || then.isEmpty() && !complete)) {
            return "moderation/bulk";
        }
        Optional<Decision> decision = check.decision(form, errors);
        if (decision.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "moderation/bulk";
        }
        if (!then.equals("decide")) {
            model.addAttribute("decision", decision.get());
            model.addAttribute("reason", reasons.find(form.reason()).orElse(null));
            model.addAttribute("notice", texts.notice(form.notice()).orElse(null));
            return "moderation/bulk-look";
        }
        return done(deciding, moderator, lines, decision.get(), redirect);
    }

    private static String done(
            BulkDeciding deciding,
            SignedInMember moderator,
            List<BulkLine> lines,
            Decision decision,
            RedirectAttributes redirect) {
        UUID batch = UUID.randomUUID();
        List<BulkLine> results = deciding.decide(moderator.id(), lines, decision, batch);
        List<BulkLine> left = results.stream().filter(it -> !it.ready()).toList();
        redirect.addFlashAttribute(
                "left", new ArrayList<>(left.stream().map(BulkLine::kept).toList()));
        if (!left.isEmpty()) {
            redirect.addFlashAttribute("typed", decision.words());
        }
        return "redirect:/moderation/bulk/" + batch;
    }

    /** What became of them. What was left is told once. */
    @GetMapping("/{batch}")
    String report(
            @AuthenticationPrincipal SignedInMember moderator, @PathVariable UUID batch, Model model, Locale locale) {
        Optional<BulkReport> report = reports.of(batch, moderator.id());
        if (report.isEmpty() && !model.containsAttribute("left")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (model.getAttribute("left") instanceof List<?> kept) {
            model.addAttribute("left", looking.again(kept, moderator.id(), locale));
        }
        model.addAttribute("report", report.orElseGet(() -> new BulkReport(batch, List.of())));
        return "moderation/bulk-done";
    }

    @PostMapping("/{batch}/undo")
    String undo(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable UUID batch,
            RedirectAttributes redirect,
            Locale locale) {
        BulkReport before =
                reports.of(batch, moderator.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int undone = deciding.undo(moderator.id(), batch);
        Object[] counts = {
            undone, before.lines().stream().filter(it -> !it.undone()).count() - undone
        };
        redirect.addFlashAttribute("done", messages.getMessage("moderation.bulk.undone", counts, locale));
        return "redirect:/moderation/bulk/" + batch;
    }
}
