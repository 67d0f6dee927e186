package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Optional;
import org.addyourvoice.member.Device;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
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

/** Adding a passkey, calling it by another name, and taking it away. */
@Controller
@RequestMapping("/me/security/passkeys")
class PasskeyController {

    private static final String NEW = "access/passkey-new";
    private static final String ONE = "access/passkey";

    private final OwnPasskeys passkeys;
    private final Ceremonies ceremonies;
    private final SecondStep secondStep;
    private final StaffSecondStep staff;
    private final Recovery recovery;
    private final Sessions sessions;
    private final SecurityPage page;

    PasskeyController(
            OwnPasskeys passkeys,
            Ceremonies ceremonies,
            SecondStep secondStep,
            StaffSecondStep staff,
            Recovery recovery,
            Sessions sessions,
            SecurityPage page) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.secondStep = secondStep;
        this.staff = staff;
        this.recovery = recovery;
        this.sessions = sessions;
        this.page = page;
    }

    @ModelAttribute("member")
    SignedInMember member(@AuthenticationPrincipal SignedInMember member) {
        return member;
    }

    /** The name of the device stands there already: most leave it at that. */
    @GetMapping("/new")
    String ask(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("form", new PasskeyForm(name.isEmpty() ? Device.of(request) : name, ""));
        return askFor(member.id(), request, model);
    }

    @PostMapping("/new")
    String add(
            @AuthenticationPrincipal SignedInMember member,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (form.credential().isEmpty()) {
            errors.reject("access.passkey.script");
        }
        if (!errors.hasErrors()) {
            ceremonies.add(member.id(), form.name(), form.credential(), request).ifPresent(errors::reject);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return askFor(member.id(), request, model);
        }
        MemberSessions.passSecondStep(request.getSession());
        sessions.endOthers(member.id(), request.getSession());
        return page.saying("access.passkey.added", flash);
    }

    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal SignedInMember member, @PathVariable long id, Model model) {
        PasskeyView passkey = theirs(member.id(), id);
        model.addAttribute("form", new PasskeyForm(passkey.name(), ""));
        return showing(passkey, member, model);
    }

    @PostMapping("/{id}")
    String rename(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        PasskeyView passkey = theirs(member.id(), id);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showing(passkey, member, model);
        }
        passkeys.rename(member.id(), id, form.name());
        return page.saying("access.passkey.renamed", flash);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            HttpSession session,
            RedirectAttributes flash) {
        if (!passkeys.remove(member.id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sessions.endOthers(member.id(), session);
        boolean more = secondStep.of(member.id()).any();
        if (!more) {
            MemberSessions.forgetSecondStep(session);
        }
        return page.saying(more ? "access.passkey.removed" : "access.passkey.removed.last", flash);
    }

    private String askFor(MemberId id, HttpServletRequest request, Model model) {
        model.addAttribute("possible", ceremonies.possible(request));
        model.addAttribute("full", passkeys.of(id).size() >= OwnPasskeys.MOST);
        model.addAttribute("codesLeft", recovery.left(id));
        return NEW;
    }

    private String showing(PasskeyView passkey, SignedInMember member, Model model) {
        model.addAttribute("passkey", passkey);
        model.addAttribute("last", secondStep.of(member.id()).hangsOnOnePasskey());
        model.addAttribute("roleRests", staff.binds(member.role()));
        return ONE;
    }

    private PasskeyView theirs(MemberId member, long id) {
        Optional<PasskeyView> found = passkeys.find(member, id);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
