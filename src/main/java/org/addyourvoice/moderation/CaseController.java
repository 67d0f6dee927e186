package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.sanction.AlreadyInForce;
import org.addyourvoice.sanction.Imposition;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case and the decision on it. Whatever goes wrong, the typed words come back. */
@Controller
@RequestMapping("/moderation/cases/{id}")
class CaseController {

    private final CaseFiles files;
    private final Claiming claiming;
    private final Deciding deciding;
    private final Asking asking;
    private final DecisionCheck check;
    private final CasePage page;

    CaseController(
            CaseFiles files, Claiming claiming, Deciding deciding, Asking asking, DecisionCheck check, CasePage page) {
        this.files = files;
        this.claiming = claiming;
        this.deciding = deciding;
        this.asking = asking;
        this.check = check;
        this.page = page;
    }

    @GetMapping
    String open(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            Model model,
            Locale locale) {
        claiming.renew(moderator.id(), new CaseId(id));
        TypedAlong.receive(model);
        return page.show(model, files.open(new CaseId(id), moderator.id(), locale));
    }

    /** The case again, with words that were typed for an earlier version of it. */
    @PostMapping(params = "reopen")
    String reopen(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            @ModelAttribute("alongForm") AlongForm beside,
            Model model,
            Locale locale) {
        return open(moderator, id, form, consequence, model, locale);
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable long id,
            DecisionForm form,
            BindingResult errors,
            @ModelAttribute("consequence") ConsequenceForm consequence,
            BindingResult more,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            HttpServletResponse response,
            HttpSession session,
            RedirectAttributes redirect,
            Locale locale) {
        MemberId by = moderator.id();
        claiming.renew(by, new CaseId(id));
        CaseFile file = files.open(new CaseId(id), by, locale);
        if (file.own() && file.offered().isEmpty()) {
            return page.refused(model, response, file);
        }
        Optional<Long> version = check.version(form, errors);
        if (version.isPresent() && !file.decidableAt(version.get())) {
            return page.movedOn(model, response, file, form);
        }
        Optional<Decision> decision = check.decision(form, file, errors);
        Optional<Imposition> follows = check.consequence(consequence, by, file, decision, more);
        if (version.isEmpty() || decision.isEmpty() || more.hasErrors()) {
            return page.again(model, response, file);
        }
        if (opinion.equals("back")) {
            asking.takeBack(by, file.id());
        }
        try {
            long taken = deciding.decide(by, file.id(), version.get(), decision.get(), follows);
            return page.done(redirect, file, decision.get().outcome(), taken, by, session, then.equals("next"), locale);
        } catch (AlreadyInForce e) {
            return page.alreadyInForce(model, response, file);
        } catch (OpinionAwaited e) {
            errors.reject("moderation.opinion.awaited");
            return page.again(model, response, file);
        } catch (CaseMovedOn e) {
            return page.movedOn(model, response, files.open(file.id(), by, locale), form);
        }
    }
}
