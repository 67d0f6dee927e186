package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one thing that somebody can still do whose account is closed, once their password has shown who they are: ask that others look at it. */
@Controller
@RequestMapping("/closed/appeal")
class ClosedAppealController {

    private final SanctionAppealing appealing;
    private final SanctionReading sanctions;
    private final SanctionAppealPage page;

    ClosedAppealController(SanctionAppealing appealing, SanctionReading sanctions, SanctionAppealPage page) {
        this.appealing = appealing;
        this.sanctions = sanctions;
        this.page = page;
    }

    @ExceptionHandler
    ModelAndView refused(SanctionNotAppealable refusal, HttpServletRequest request, HttpServletResponse response) {
        return refusal.why().page("sanction.appeal.", "/closed/appeal", request, response);
    }

    /** With the answer, once there is one; nobody can appeal twice. */
    @GetMapping
    String form(HttpServletRequest request, @ModelAttribute("form") AppealForm form, Model model) {
        Optional<SanctionView> closing = closing(request);
        if (closing.isEmpty()) {
            return "redirect:/login";
        }
        SanctionView it = closing.get();
        model.addAttribute(
                "possible", appealing.appealable(it.member(), it.id()).isPresent());
        model.addAttribute("appeal", appealing.of(it.member(), it.id()).orElse(null));
        return page.show(model, it, "/closed/appeal");
    }

    @PostMapping
    String send(
            HttpServletRequest request,
            @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Optional<SanctionView> closing = closing(request);
        if (closing.isEmpty()) {
            return "redirect:/login";
        }
        String view = form(request, form, model);
        SanctionView it = closing.get();
        return page.sent(it.member(), it.id(), form, errors, response) ? "redirect:/closed/appeal" : view;
    }

    /** What closes the account of whoever has shown their password here a while ago, if it is still closed. */
    private Optional<SanctionView> closing(HttpServletRequest request) {
        Optional<MemberId> member = ClosedAccount.atTheDoor(request);
        return member.flatMap(it -> sanctions.inForce(it).stream()
                .filter(sanction -> sanction.kind() == SanctionKind.SUSPEND)
                .findFirst());
    }
}
