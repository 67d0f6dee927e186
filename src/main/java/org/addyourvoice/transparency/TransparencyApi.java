package org.addyourvoice.transparency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the page as open data, no finer than there. */
@RestController
@Tag(name = "Transparency", description = "What moderation did, by month")
class TransparencyApi {

    private static final String STEPS =
            "The last twelve months that are over, in UTC, the newest first. Every number is given by the step in which it lies, from and to included;"
                    + " 0 to 4 is fewer than five, and where to is null only the least is told.";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Transparency transparency;

    TransparencyApi(Transparency transparency) {
        this.transparency = transparency;
    }

    /** @param months the newest first */
    record OpenTransparency(List<OpenMonth> months) {}

    @GetMapping(path = "/api/v1/transparency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What moderation did, by month", description = STEPS)
    ResponseEntity<OpenTransparency> json() {
        OpenTransparency all = new OpenTransparency(transparency.months());
        return answer(all.toString(), MediaType.APPLICATION_JSON).body(all);
    }

    @GetMapping(path = "/transparency.csv", produces = "text/csv")
    @Operation(summary = "The same as a table of comma-separated values", description = STEPS)
    ResponseEntity<String> csv() {
        String table = TransparencyCsv.of(transparency.months());
        return answer(table, CSV).body(table);
    }

    /** To be asked for afresh each time, with a tag that spares sending what is known already. */
    private static ResponseEntity.BodyBuilder answer(String said, MediaType type) {
        return ResponseEntity.ok()
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(said.getBytes(StandardCharsets.UTF_8)) + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(type);
    }
}
