package org.addyourvoice.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ThemeControllerTest {

    private final Themes themes = new Themes(ThemesFolder.at(Path.of("themes")), "calm", List.of(), null);
    private final MockMvcTester site = MockMvcTester.of(new ThemeController(themes));

    @Test
    void servesWhatThePagesLinkForGood() {
        assertThat(themes.stylesheets(null))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(site.get().uri(address))
                        .hasStatusOk()
                        .hasContentType("text/css")
                        .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable"));
    }

    @Test
    void servesAPlainNameAfresh() {
        var answer = site.get().uri("/themes/calm/tokens.css").exchange();
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String tag = answer.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(site.get().uri("/themes/calm/tokens.css").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/themes/calm/theme.yml",
                "/themes/calm/",
                "/themes/calm/../calm/theme.yml",
                "/themes/calm/..%2f..%2fpom.xml",
                "/themes/../pom.xml",
                "/themes/calm/0123456789ab/tokens.css",
                "/themes/none/tokens.css",
                "/themes/calm//tokens.css",
                "/themes/calm/assets/%2e%2e/tokens.css"
            })
    void servesNothingElse(String address) {
        assertThat(site.get().uri(URI.create(address))).hasStatus(404);
    }

    @Test
    void readsTheCopyOnTheClassPathInTheSameWay() {
        var carried = new Themes(new ThemesFolder("classpath:/themes/"), "calm", List.of(), null);
        assertThat(carried.stylesheets(null)).isEqualTo(themes.stylesheets(null));
    }
}
