package org.addyourvoice.tally;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Answers with open data: to be asked for afresh each time, because what is taken back leaves the figures at once, and with a tag that spares
 * sending what is known already.
 */
@Component
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Add Your Voice: community tallies",
                        version = CountingMethod.VERSION,
                        description =
                                "What members of a peer-support forum tried against muscle symptoms in benzodiazepine"
                                        + " withdrawal, and whether it helped or revved them (made them worse). Counts are people, one"
                                        + " voice each; what is too small to tell is null. People who choose to post differ from those"
                                        + " who don’t: this is no medical advice. /tallies/method says how it is counted."
                                        + " Who asks very often is answered with 429, and Retry-After says in how many seconds to go on."),
        servers = @Server(url = "/"))
class OpenData {

    private final Clock clock;

    OpenData(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param figures all that the answer says but for the time; its {@code toString} must tell any two apart
     * @param document the answer, from when the figures were read
     */
    <T> ResponseEntity<T> answer(Object figures, MediaType type, Function<Instant, T> document) {
        String said = CountingMethod.VERSION + type + figures;
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(said.getBytes(StandardCharsets.UTF_8)) + "\"";
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(type)
                .body(document.apply(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
