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
        return errors.hasErrors() ? unreadable(model, response) : page(model, log.page(filter));
    }

    /** The same, as a file; or the page again, where what is asked for can't be read. */
    @GetMapping("/moderation/log/export")
    Object export(
            @ModelAttribute("form") LogForm form, BindingResult errors, Model model, HttpServletResponse response) {
        LogFilter filter = form.filter(members, errors);
        return errors.hasErrors() ? unreadable(model, response) : file(filter);
    }

    private static String unreadable(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(model, LogPage.NONE);
    }

    private static String page(Model model, LogPage shown) {
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("most", LogReading.EXPORTED);
        model.addAttribute("log", shown);
        return "moderation/log";
    }

    private ResponseEntity<String> file(LogFilter filter) {
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
