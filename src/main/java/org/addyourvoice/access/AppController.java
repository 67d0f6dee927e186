package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding an authenticator app, and taking it away. */
@Controller
@RequestMapping("/me/security/app")
class AppController {

    private static final String VIEW = "access/app";

    /** The secret that the page shows, until a code proves that the app has it. Sessions lie in the database, so it is locked there as well. */
    private static final String SHOWN = "access.app.secret";

    private final SecondStep secondStep;
    private final AppSecrets secrets;
    private final Sessions sessions;
    private final SecurityPage page;

    AppController(SecondStep secondStep, AppSecrets secrets, Sessions sessions, SecurityPage page) {
        this.secondStep = secondStep;
        this.secrets = secrets;
        this.sessions = sessions;
        this.page = page;
    }

    @ModelAttribute("member")
    SignedInMember member(@AuthenticationPrincipal SignedInMember member) {
        return member;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        AppSecret secret = shown(session);
        model.addAttribute("factors", secondStep.of(member.id()));
        model.addAttribute("secret", secret.readable());
        model.addAttribute("picture", QrPicture.of(secret.uri(member.pseudonym())));
        return VIEW;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        HttpSession session = request.getSession();
        if (!secondStep.add(member.id(), shown(session), form.code())) {
            errors.rejectValue("code", "access.app.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(member, form, errors, session, model);
        }
        session.removeAttribute(SHOWN);
        MemberSessions.passSecondStep(session);
        sessions.endOthers(member.id(), session);
        return page.saying("access.app.added", flash);
    }

    @PostMapping("/remove")
    String remove(@AuthenticationPrincipal SignedInMember member, HttpSession session, RedirectAttributes flash) {
        secondStep.remove(member.id());
        sessions.endOthers(member.id(), session);
        if (secondStep.of(member.id()).any()) {
            return page.saying("access.app.removed.passkey", flash);
        }
        MemberSessions.forgetSecondStep(session);
        return page.saying("access.app.removed", flash);
    }

    private AppSecret shown(HttpSession session) {
        Optional<AppSecret> known =
                Optional.ofNullable((String) session.getAttribute(SHOWN)).flatMap(secrets::open);
        return known.orElseGet(() -> {
            AppSecret fresh = AppSecret.make();
            session.setAttribute(SHOWN, secrets.close(fresh));
            return fresh;
        });
    }
}
