package org.addyourvoice.theme;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The themes' style sheets and pictures. An address with the theme's hash never changes its content; one without is asked for afresh. */
@Controller
class ThemeController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Themes themes;

    ThemeController(Themes themes) {
        this.themes = themes;
    }

    @GetMapping("/themes/{id}/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String path) {
        return themes.find(id)
                .flatMap(theme -> theme.file(inTheme(theme, path)).map(file -> answer(theme, path, file)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> answer(Theme theme, String path, byte[] file) {
        return ResponseEntity.ok()
                .cacheControl(hasHash(theme, path) ? FOR_GOOD : CacheControl.noCache())
                .eTag("\"" + theme.hash() + "\"")
                .contentType(MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file);
    }

    private static String inTheme(Theme theme, String path) {
        return path.substring(hasHash(theme, path) ? theme.hash().length() + 2 : 1);
    }

    private static boolean hasHash(Theme theme, String path) {
        return path.startsWith("/" + theme.hash() + "/");
    }
}
