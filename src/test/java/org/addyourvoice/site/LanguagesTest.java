package org.addyourvoice.site;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each reader gets a language that there are words in, and the page says which. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class LanguagesTest {

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void somebody() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /              | Wie kommst du mit Muskelbeschwerden im Benzo-Entzug zurecht?
            /tallies       | Was Mitglieder probiert haben, und wie es ausging
            /help-now      | Hilfe jetzt
            /no/such/page  | Hier ist nichts
            /error         | Hier ist nichts
            """)
    void speaksGerman(String path, String heading) {
        Document page = html(asked(path, "de-DE,de;q=0.9,en;q=0.8"));
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select(".help-link").text()).isEqualTo("Hilfe jetzt");
    }

    @Test
    void speaksGermanWhereAFormIsRefused() {
        Document page = html(visitor.send(in("de", visitor.form("/login", "pseudonym", "wren"))));
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Dieses Formular war zu lange offen");
    }

    @Test
    void speaksGermanWhereNothingElseWorks() {
        assertThat(asked("/a%00b", "de").body()).contains("Diese Seite kann nicht gezeigt werden (400)");
    }

    @Test
    void writesDatesAsGermansDo() {
        assertThat(html(asked("/guidelines", "de")).text()).containsPattern("Fassung 1, \\d+\\. [A-Z][a-zä]+ \\d{4}");
        assertThat(html(asked("/guidelines", "en")).text()).containsPattern("Version 1, \\d+ [A-Z][a-z]+ \\d{4}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr                    | en
            fr-FR,fr;q=0.9        | en
            fr,de;q=0.5,en;q=0.3  | de
            en-US,en;q=0.9,de     | en
            de-AT                 | de
            *                     | en
            no language at all    | en
            """)
    void saysWhichLanguageItIsIn(String accepted, String language) {
        Document page = html(asked("/", accepted));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".help-link").text()).isEqualTo(language.equals("de") ? "Hilfe jetzt" : "Help now");
    }

    /** A second wish says nothing of where somebody is: browsers set to German add American English by themselves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US,en;q=0.5        | US
            de-AT,de;q=0.9        | AT
            nl-NL,nl;q=0.9        | NL
            de,en-US;q=0.7        | elsewhere
            fr-FR                 | elsewhere
            """)
    void keepsTheReadersCountryForHelpLines(String accepted, String region) {
        assertThat(html(asked("/help-now", accepted)).select("option[selected]").attr("value"))
                .isEqualTo(region);
    }

    @Test
    void speaksEnglishToThoseWhoSayNothing() {
        Document page = html(visitor.get("/help-now"));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("elsewhere");
    }

    private HttpResponse<String> asked(String path, String accepted) {
        return visitor.send(in(accepted, visitor.request(path)));
    }

    private static HttpRequest.Builder in(String accepted, HttpRequest.Builder request) {
        return request.header("Accept-Language", accepted);
    }
}
