package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.SignedInMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Taking home what is held. Whose account is closed comes through {@link ClosedExportController}. */
@Controller
@RequestMapping("/me/export")
class ExportController {

    private final ExportPage page;

    ExportController(ExportPage page) {
        this.page = page;
    }

    @GetMapping
    String explain(HttpServletRequest request, Model model) {
        return page.show(request, model, "/me/export", "/me");
    }

    @PostMapping
    Object make(
            @AuthenticationPrincipal SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Optional<ResponseEntity<byte[]>> file = page.made(member.id(), model, response, locale);
        return file.isPresent() ? file.get() : explain(request, model);
    }
}
