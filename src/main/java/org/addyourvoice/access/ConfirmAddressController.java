package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link leads that is sent to a new e-mail address. One need not be signed in: the mail may open on another device. */
@Controller
@RequestMapping("/address")
class ConfirmAddressController {

    private final Addresses addresses;

    ConfirmAddressController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/{link}")
    String ask(@PathVariable String link, HttpServletResponse response, Model model) {
        Optional<OfferedAddress> offered = addresses.offered(new LinkSecret(link));
        if (offered.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("offered", offered.get());
        model.addAttribute("path", "/address/" + link);
        return "access/confirm-mail";
    }

    @PostMapping("/{link}")
    String confirm(@PathVariable String link, HttpServletResponse response) {
        try {
            return addresses.confirm(new LinkSecret(link)) ? "redirect:/address/confirmed" : gone(response);
        } catch (DataIntegrityViolationException anotherAccountWasFaster) {
            return gone(response);
        }
    }

    @GetMapping("/confirmed")
    String confirmed() {
        return "access/mail-confirmed";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "access/link-gone";
    }
}
