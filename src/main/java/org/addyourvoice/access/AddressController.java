package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.MailAddress;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own e-mail address: giving, changing and removing it. */
@Controller
@RequestMapping("/me/security/mail")
class AddressController {

    private static final String VIEW = "access/mail";

    private final Addresses addresses;
    private final Limits limits;
    private final SecurityPage page;

    AddressController(Addresses addresses, Limits limits, SecurityPage page) {
        this.addresses = addresses;
        this.limits = limits;
        this.page = page;
    }

    /** Where there is no mail there is no such page. */
    @ModelAttribute("held")
    HeldAddresses held(@AuthenticationPrincipal SignedInMember member) {
        if (!addresses.areWelcome()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return addresses.held(member.id());
    }

    @GetMapping
    String show(@ModelAttribute("form") AddressForm form, BindingResult errors) {
        return VIEW;
    }

    @PostMapping
    String offer(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @ModelAttribute("held") HeldAddresses held,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<MailAddress> address = form.address();
        if (address.isEmpty() || address.get().text().equals(held.known())) {
            errors.rejectValue("email", address.isEmpty() ? "access.mail.wrong" : "access.mail.same");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        try {
            limits.take(Limit.MAIL_FROM, member.id().toString());
            addresses.count(address.get());
        } catch (LimitReached e) {
            TooOften.say(e, "email", errors, response);
            return VIEW;
        }
        addresses.offer(member.id(), address.get());
        return page.saying("access.mail.sent", flash);
    }

    @PostMapping("/remove")
    String remove(@AuthenticationPrincipal SignedInMember member, RedirectAttributes flash) {
        addresses.remove(member.id());
        return page.saying("access.mail.removed", flash);
    }
}
