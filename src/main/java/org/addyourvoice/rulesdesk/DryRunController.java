package org.addyourvoice.rulesdesk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Trying rules out, for all moderators: rules themselves are changed in files. Nothing is kept, so the answer to a form is the result itself. */
@Controller
@RequestMapping("/moderation/rules/dry-run")
class DryRunController {

    private static final long LARGEST_ARCHIVE = 1024L * 1024;

    private final DryRunPage page;
    private final Candidates candidates;

    DryRunController(DryRunPage page, Candidates candidates) {
        this.page = page;
        this.candidates = candidates;
    }

    @GetMapping
    String form(@ModelAttribute DryRunForm kept, Model model) {
        if (kept.file().isEmpty() || !kept.text().isEmpty()) {
            return page.show(model, kept);
        }
        String text = candidates.text(kept.file()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page.show(model, new DryRunForm(kept.file(), text, kept.last()));
    }

    @PostMapping
    String tryFile(
            @AuthenticationPrincipal SignedInMember moderator,
            @ModelAttribute DryRunForm form,
            Model model,
            HttpServletResponse response) {
        if (form.text().length() > DryRunForm.LONGEST_TEXT) {
            return page.again(model, response, form, "text", "text.long", DryRunForm.LONGEST_TEXT);
        }
        return page.result(
                moderator.id(), model, response, form, "text", () -> candidates.with(form.file(), form.text()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String tryFolder(
            @AuthenticationPrincipal SignedInMember moderator,
            @ModelAttribute DryRunForm form,
            @RequestParam(required = false) @Nullable MultipartFile folder,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (folder == null || folder.isEmpty()) {
            return page.again(model, response, form, "folder", "folder.missing");
        }
        if (folder.getSize() > LARGEST_ARCHIVE) {
            return page.again(model, response, form, "folder", "folder.large");
        }
        byte[] archive = folder.getBytes();
        return page.result(
                moderator.id(),
                model,
                response,
                form,
                "folder",
                () -> candidates.unzipped(new ByteArrayInputStream(archive)));
    }
}
