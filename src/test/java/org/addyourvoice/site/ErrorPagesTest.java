package org.addyourvoice.site;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.member.Membership;
import org.addyourvoice.support.Browser;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Pages;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whatever goes wrong is told calmly, and nothing of the inside is shown. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ErrorPagesTest.FailingController.class)
@OnH2
class ErrorPagesTest {

    private static final String PASSWORD = "my dog sleeps a lot";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    private Visitor visitor;

    static Stream<Integer> worded() {
        return ErrorPages.WORDED.stream();
    }

    @BeforeEach
    void somebody() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @MethodSource("worded")
    void hasWordsForEachStatus(int status) {
        var answer = visitor.get("/test/status/" + status);
        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = html(answer);
        assertThat(page.title()).isEqualTo(page.select("h1").text() + " · Add Your Voice");
        assertThat(page.select("main p.lead").text()).isNotBlank();
        assertThat(page.select(status < 500 ? "main a[href=/help-now]" : ".care a[href^=tel]"))
                .isNotEmpty();
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("link[href=/css/base.css]"))
                .as("a name without hash")
                .isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"410, 400", "418, 400", "501, 500", "507, 500"})
    void speaksOfOtherStatusesInTheSameWords(int status, int words) {
        var answer = visitor.get("/test/status/" + status);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(heading(answer)).isEqualTo(heading(visitor.get("/test/status/" + words)));
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/page, 404",
        "/css/none.css, 404",
        "/img/../application.yml, 400",
        "/themes/calm/theme.yml, 404",
        "/error, 404",
        "/stale-form, 404",
        "/test/number/seven, 404",
        "/test/number/99999999999999999999, 404",
        "/test/number/7?many=x, 400",
        "/test/number/7?kind=NONE&many=1, 400",
        "/test/number/7, 400",
        "/test/too-late, 409",
        "/test/in-each-others-way, 409",
        "/test/broken, 500"
    })
    void answersWithTheRightStatus(String address, int status) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception", "at org.", "secret of the house");
    }

    @Test
    void givesBackWhatWasTyped() {
        String name = "finch " + UUID.randomUUID().toString().substring(0, 8);
        membership.join(name, PASSWORD);
        visitor.signIn(name, PASSWORD);
        var answer = visitor.postFrom(
                "/voice", "/test/broken", "body", "My calves, all night long", "password", "a secret of mine");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(html(answer).select("textarea").eachText()).containsExactly("My calves, all night long");
        assertThat(answer.body()).doesNotContain("a secret of mine");
    }

    @Test
    void looksLikeTheRestOfTheHouse() {
        try (Browser browser = new Browser(port)) {
            Pages.check(browser.open("/no/such/page"), "error-404");
            Pages.check(browser.open("/test/broken"), "error-500");
        }
    }

    private static String heading(HttpResponse<String> answer) {
        return html(answer).select("h1").text();
    }

    @Controller
    static class FailingController {

        enum Kind {
            ONE
        }

        @GetMapping("/test/status/{status}")
        void status(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(status), "secret of the house");
        }

        @GetMapping("/test/number/{number}")
        void number(@PathVariable long number, @RequestParam int many, Kind kind) {
            throw new IllegalStateException("never reached");
        }

        @GetMapping("/test/too-late")
        void tooLate() {
            throw new OptimisticLockingFailureException("secret of the house");
        }

        @GetMapping("/test/in-each-others-way")
        void inEachOthersWay() {
            throw new CannotAcquireLockException("secret of the house");
        }

        @GetMapping("/test/broken")
        void broken() {
            throw new IllegalStateException("secret of the house");
        }

        @PostMapping("/test/broken")
        void brokenForm() {
            throw new IllegalStateException("secret of the house");
        }
    }
}
