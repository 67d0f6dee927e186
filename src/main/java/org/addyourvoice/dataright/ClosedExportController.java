package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.ClosedAccount;
import org.addyourvoice.member.ClosedAccounts;
import org.addyourvoice.member.MemberId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is held is theirs also while their account is closed, once they have shown that it is theirs. */
@Controller
@RequestMapping("/closed/export")
class ClosedExportController {

    private static final String TO_LOGIN = "redirect:/login";

    private final ExportPage page;
    private final ClosedAccounts closed;

    ClosedExportController(ExportPage page, ClosedAccounts closed) {
        this.page = page;
        this.closed = closed;
    }

    @GetMapping
    String explain(HttpServletRequest request, Model model) {
        return whose(request)
                .map(it -> page.show(request, model, "/closed/export", "/closed"))
                .orElse(TO_LOGIN);
    }

    @PostMapping
    Object make(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        Optional<MemberId> member = whose(request);
        if (member.isEmpty()) {
            return TO_LOGIN;
        }
        Optional<ResponseEntity<byte[]>> file = page.made(member.get(), model, response, locale);
        return file.isPresent() ? file.get() : explain(request, model);
    }

    private Optional<MemberId> whose(HttpServletRequest request) {
        return closed.atTheDoor(request).map(ClosedAccount::member);
    }
}
