package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.JoinRefused;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.setting.JoiningMode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Joining: an account is made and its member signed in. */
@Controller
class JoinController {

    private static final String FORM = "access/join";

    private final Joining joining;
    private final MemberDirectory directory;
    private final Limits limits;
    private final SessionStart session;
    private final AddressOnJoining address;

    JoinController(
            Joining joining, MemberDirectory directory, Limits limits, SessionStart session, AddressOnJoining address) {
        this.joining = joining;
        this.directory = directory;
        this.limits = limits;
        this.session = session;
        this.address = address;
    }

    @ModelAttribute("mailIsThere")
    boolean mailIsThere() {
        return address.isAskedFor();
    }

    @ModelAttribute("mode")
    JoiningMode mode() {
        return joining.mode();
    }

    @ModelAttribute("wordsKept")
    boolean wordsKept(HttpServletRequest request, HttpServletResponse response) {
        return session.keepsWords(request, response);
    }

    @GetMapping("/join")
    String form(JoinForm form, @AuthenticationPrincipal @Nullable SignedInMember member) {
        return member == null ? FORM : "redirect:/voice";
    }

    @PostMapping("/join")
    Object join(@Valid JoinForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.take(Limit.NEW_PASSWORD, Address.subject(request.getRemoteAddr()));
        } catch (LimitReached e) {
            TooOften.say(e, "password", errors, response);
            return FORM;
        }
        joining.problems(form).forEach(errors::rejectValue);
        address.check(form, errors);
        form.checkWords(errors);
        if (errors.hasErrors()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            limits.take(Limit.JOIN, Address.subject(request.getRemoteAddr()));
            MemberId id = joining.join(form);
            address.offer(form, id);
            session.begin(directory.get(id), false, request, response);
            return "redirect:/me/security/codes?welcome";
        } catch (Joining.NotInvited e) {
            errors.rejectValue("code", "access.join.code.wrong");
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (JoinRefused somebodyWasFaster) {
            somebodyWasFaster.errors().forEach(errors::rejectValue);
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (LimitReached limit) {
            errors.reject("access.join.limit", new Object[] {limit.retryAfterMinutes()}, null);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(limit.retryAfterSeconds()));
            return again(response, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return FORM;
    }
}
