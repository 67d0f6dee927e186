package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.addyourvoice.access.Confirmation;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.LastAdmin;
import org.addyourvoice.member.MemberId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody has their account erased, be it open or closed. */
@Component
class ErasurePage {

    private final AccountErasure accounts;
    private final Confirmation confirmation;
    private final MessageSource messages;

    ErasurePage(AccountErasure accounts, Confirmation confirmation, MessageSource messages) {
        this.accounts = accounts;
        this.confirmation = confirmation;
        this.messages = messages;
    }

    /** @param address where its forms are sent @param home where its member goes back to */
    String show(MemberId member, HttpServletRequest request, Model model, String address, String home) {
        model.addAttribute("planned", accounts.planned(member).orElse(null));
        model.addAttribute("address", address);
        model.addAttribute("home", home);
        model.addAttribute("confirmed", confirmation.isFresh(request));
        return "dataright/delete";
    }

    /** Whether it is planned now; what is wrong otherwise is said beside the form. */
    boolean planned(MemberId member, ErasureForm form, Errors errors, HttpServletResponse response) {
        if (!form.isChosen()) {
            errors.rejectValue("voices", "dataright.delete.voices.missing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return false;
        }
        try {
            accounts.plan(member, form.keepsVoices());
            return true;
        } catch (LastAdmin e) {
            errors.reject("dataright.delete.last-admin");
            response.setStatus(HttpStatus.CONFLICT.value());
            return false;
        }
    }

    /** Nothing is planned any more, and the page that they go back to says so. @param home as above */
    String cancelled(MemberId member, RedirectAttributes flash, Locale locale, String home) {
        accounts.cancel(member);
        flash.addFlashAttribute("done", messages.getMessage("dataright.delete.cancelled", null, locale));
        return "redirect:" + home;
    }
}
