package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.addyourvoice.member.MemberDirectory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The audit log, for leads and auditors. */
@Controller
class LogController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final LogReading log;
    private final MemberDirectory members;

    LogController(LogReading log, MemberDirectory members) {
        this.log = log;
        this.members = members;
    }

    @GetMapping("/moderation/log")
    String entries(
            @ModelAttribute("form") LogForm form, BindingResult errors, Model model, HttpServletResponse response) {
        LogFilter filter = form.filter(members, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("most", LogReading.EXPORTED);
        model.addAttribute("log", errors.hasErrors() ? LogPage.NONE : log.page(filter));
        return "moderation/log";
    }

    /** The same, as a file. */
    @GetMapping("/moderation/log/export")
    ResponseEntity<String> export(@ModelAttribute("form") LogForm form, BindingResult errors) {
        LogFilter filter = form.filter(members, errors);
        if (errors.hasErrors()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String name = ContentDisposition.attachment()
                .filename("moderation-log.csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(LogCsv.of(log.export(filter)));
    }
}
