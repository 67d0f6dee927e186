package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.addyourvoice.support.NothingSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody in trouble sees. */
@Import(NothingSet.class)
@WebMvcTest(properties = "forum.theme=calm")
class HelpPagesTest {

    @Autowired
    MockMvcTester site;

    @Test
    void showsTheLinesOfTheReadersCountry() {
        var page = page("/help-now", Locale.forLanguageTag("de-DE"));
        assertThat(page.select(".call-big").attr("href")).isEqualTo("tel:112");
        assertThat(page.select(".lines .call").eachAttr("href")).contains("tel:08001110111");
        assertThat(page.select("option[selected]").text()).isEqualTo("Deutschland");
    }

    @Test
    void saysEverythingInTheReadersLanguage() {
        var german = page("/help-now?region=US", Locale.GERMAN);
        assertThat(german.select(".care p").text()).contains("In den USA und Kanada.");
        assertThat(german.select(".lines .call").eachText()).containsExactly("988", "SMS an 988");
        assertThat(german.select(".lines .when").eachText())
                .allSatisfy(it -> assertThat(it).startsWith("Kostenlos, "));
        assertThat(german.select("[aria-labelledby=h-here]").text()).contains("sag, dass du im Entzug bist");
        assertThat(german.select("#region option").eachText())
                .containsExactly(
                        "Australien",
                        "Deutschland",
                        "Großbritannien",
                        "Irland",
                        "Kanada",
                        "Neuseeland",
                        "Niederlande",
                        "Österreich",
                        "USA",
                        "Anderswo");
        assertThat(page("/help-now?region=US", Locale.UK).select(".lines .call").eachText())
                .containsExactly("988", "Text 988");
    }

    @Test
    void showsTheLinesThatSomebodyChose() {
        var page = page("/help-now?region=US", Locale.UK);
        assertThat(page.select(".call-big").text()).isEqualTo("911");
        assertThat(page.select(".lines .call").eachAttr("href")).containsExactly("tel:988", "sms:988");
        assertThat(page.text()).contains("Lines for the United States, checked on ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?region=Atlantis", "?region=", "?region=GB&region=US", "?region=<script>", "?x=y"})
    void neverTurnsAnybodyAway(String query) {
        var page = page("/help-now" + query, Locale.ENGLISH);
        assertThat(page.select(".call-big").text()).isEqualTo("112");
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("elsewhere");
    }

    @Test
    void remembersWhatSomebodyChoseInTheirBrowserAlone() {
        var chosen = site.get().uri("/help-now?region=US").locale(Locale.UK).exchange();
        var cookie = chosen.getResponse().getCookie(ChosenRegion.COOKIE);
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(page("/help-now", Locale.UK, cookie).select(".call-big").text())
                .isEqualTo("911");
        assertThat(page("/test/card", Locale.UK, cookie).select(".care").text()).contains("the United States");
        assertThat(page("/help-now?region=DE", Locale.UK, cookie)
                        .select("option[selected]")
                        .text())
                .isEqualTo("Germany");
        assertThat(site.get()
                        .uri("/help-now?region=Atlantis")
                        .exchange()
                        .getResponse()
                        .getCookies())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "<script>", "US;GB"})
    void takesAnyCookieCalmly(String value) {
        assertThat(page("/help-now", Locale.UK, new Cookie(ChosenRegion.COOKIE, value))
                        .select(".call-big")
                        .text())
                .isEqualTo("999");
    }

    @Test
    void saysTheTruthAboutDuty() {
        assertThat(page("/help-now", Locale.UK)
                        .select("[aria-labelledby=h-here] strong")
                        .text())
                .isEqualTo("No moderator is on duty right now.");
    }

    @Test
    void setsTheGuidelinesInSections() {
        var page = page("/guidelines", Locale.UK);
        assertThat(page.select("h1").text()).isEqualTo("Guidelines");
        assertThat(page.select("section.leaf h2").eachText()).contains("No amounts and no schedules");
        assertThat(page.text()).contains("Version 1");
    }

    @Test
    void cardShowsHelpWithTheAmbulanceLast() {
        var card = page("/test/card", Locale.UK).select("section.care");
        assertThat(card.select(".call").eachAttr("href")).containsExactly("tel:116123", "sms:85258", "tel:999");
        assertThat(card.select("h2").text()).isEqualTo("Here is help now");
        assertThat(card.select("a[href=/help-now]")).hasSize(1);
    }

    private Document page(String address, Locale locale, Cookie... cookies) {
        var asked = site.get().uri(address).locale(locale);
        var answer = (cookies.length == 0 ? asked : asked.cookie(cookies)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"org.addyourvoice.safety", "org.addyourvoice.theme", "org.addyourvoice.text"})
    @ComponentScan(
            basePackages = "org.addyourvoice.site",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.TimesDialect"))
    static class Pages {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }

    @Controller
    static class CardController {

        private final SupportLines support;

        CardController(SupportLines support) {
            this.support = support;
        }

        @GetMapping("/test/card")
        String card(Locale locale, Model model) {
            model.addAttribute("card", support.card(locale));
            return "test/card";
        }
    }
}
