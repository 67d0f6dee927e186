package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.access.SignIn;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.LastAdmin;
import org.addyourvoice.member.MemberId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** The page on which somebody has their account erased, be it open or closed. */
@Component
class ErasurePage {

    private final AccountErasure accounts;
    private final SignIn signIn;

    ErasurePage(AccountErasure accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** @param address where its forms are sent @param home where its member goes back to */
    String show(MemberId member, Model model, String address, String home) {
        model.addAttribute("planned", accounts.planned(member).orElse(null));
        model.addAttribute("address", address);
        model.addAttribute("home", home);
        return "dataright/delete";
    }

    /** Whether it is planned now; what is wrong otherwise is said beside the form. */
    boolean planned(
            MemberId member,
            ErasureForm form,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (signIn.isPassword(member, form.password(), request.getRemoteAddr())) {
                accounts.plan(member, form.keepsVoices());
                return true;
            }
            errors.rejectValue("password", "dataright.delete.password.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LastAdmin e) {
            errors.reject("dataright.delete.last-admin");
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (LimitReached e) {
            errors.rejectValue("password", "access.login.limit", new Object[] {e.retryAfterMinutes()}, null);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return false;
    }
}
