package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.access.SignIn;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.MemberId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** The page on which somebody takes home what is held about them, be their account open or closed. */
@Component
class ExportPage {

    static final String VIEW = "dataright/export";

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Export export;
    private final ExportFile file;
    private final SignIn signIn;
    private final Limits limits;
    private final Clock clock;

    ExportPage(Export export, ExportFile file, SignIn signIn, Limits limits, Clock clock) {
        this.export = export;
        this.file = file;
        this.signIn = signIn;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param address where its form is sent @param home where its member goes back to */
    String show(Model model, String address, String home) {
        model.addAttribute("address", address);
        model.addAttribute("home", home);
        return VIEW;
    }

    /** Empty if something is wrong, which is said beside the form. */
    Optional<ResponseEntity<byte[]>> made(
            MemberId member,
            ExportForm form,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return isTheirs(member, form, errors, request, response) && isNotTooOften(member, errors, response)
                ? Optional.of(file(member, locale))
                : Optional.empty();
    }

    private boolean isTheirs(
            MemberId member, ExportForm form, Errors errors, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (signIn.isPassword(member, form.password(), request.getRemoteAddr())) {
                return true;
            }
            errors.rejectValue("password", "dataright.export.password.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (LimitReached e) {
            tooOften(e, "access.login.limit", errors, response);
        }
        return false;
    }

    private boolean isNotTooOften(MemberId member, Errors errors, HttpServletResponse response) {
        try {
            limits.take(Limit.EXPORT, member.toString());
            return true;
        } catch (LimitReached e) {
            tooOften(e, "dataright.export.limit", errors, response);
            return false;
        }
    }

    private ResponseEntity<byte[]> file(MemberId member, Locale locale) {
        String name = "add-your-voice-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".zip";
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.zip(export.of(member), locale));
    }

    private static void tooOften(LimitReached e, String code, Errors errors, HttpServletResponse response) {
        errors.rejectValue("password", code, new Object[] {e.retryAfterMinutes()}, null);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
