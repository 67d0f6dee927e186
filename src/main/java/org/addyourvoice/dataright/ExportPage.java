package org.addyourvoice.dataright;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.access.Confirmation;
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

/** The page on which somebody takes home what is held about them, be their account open or closed. */
@Component
class ExportPage {

    static final String VIEW = "dataright/export";

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Export export;
    private final ExportFile file;
    private final Confirmation confirmation;
    private final Limits limits;
    private final Clock clock;

    ExportPage(Export export, ExportFile file, Confirmation confirmation, Limits limits, Clock clock) {
        this.export = export;
        this.file = file;
        this.confirmation = confirmation;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param address where its form is sent @param home where its member goes back to */
    String show(HttpServletRequest request, Model model, String address, String home) {
        model.addAttribute("address", address);
        model.addAttribute("home", home);
        model.addAttribute("confirmed", confirmation.isFresh(request));
        return VIEW;
    }

    /** Empty if they have had it too often, which the page says then. */
    Optional<ResponseEntity<byte[]>> made(MemberId member, Model model, HttpServletResponse response, Locale locale) {
        try {
            limits.take(Limit.EXPORT, member.toString());
            return Optional.of(file(member, locale));
        } catch (LimitReached e) {
            model.addAttribute("again", e.retryAfterMinutes());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return Optional.empty();
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
}
