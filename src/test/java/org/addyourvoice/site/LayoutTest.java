package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.UnsupportedEncodingException;
import org.addyourvoice.support.NothingSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The frame around every page and the parts of forms, on pages of this test's own. */
@WebMvcTest(properties = "forum.theme=calm")
class LayoutTest {

    @Autowired
    MockMvcTester site;

    @Test
    void offersSignInToAGuestAndNothingElse() {
        Document page = page(get("/test/form"));
        assertThat(page.select(".site-nav a").eachText()).containsExactly("Experiences", "Tallies", "Guide", "Sign in");
        assertThat(page.select(".site-nav [aria-current=page]").eachText()).containsExactly("Sign in");
        assertThat(page.select(".site-foot form")).isEmpty();
        assertThat(page.select(".status")).isEmpty();
    }

    @Test
    void offersEachRoleItsPlaces() {
        assertThat(nav("MEMBER")).containsExactly("Experiences", "Tallies", "Guide", "You");
        assertThat(nav("MODERATOR")).containsExactly("Experiences", "Tallies", "Guide", "Queue", "You");
        assertThat(nav("MODERATOR", "ADMIN")).contains("Queue", "Admin", "You");
    }

    @Test
    void setsModeratorsPagesAsADesk() {
        Document page = page(get("/test/desk").with(user("wren").roles("MODERATOR")));
        assertThat(page.body().className()).isEqualTo("desk");
        assertThat(page.select("html, head, body, title")).hasSize(4);
        assertThat(page.title()).isEqualTo("A desk");
        assertThat(page.select(".site-nav a").eachText()).containsExactly("Queue", "Figures", "Rules", "Forum");
        assertThat(page.select(".site-nav [aria-current=page]").eachText()).containsExactly("Queue");
        assertThat(page.select(".site-foot a").eachText()).contains("Checklist");
    }

    @Test
    void leavesTheLogToThoseWhoMayReadIt() {
        Document auditors = page(get("/test/desk").with(user("rail").roles("MEMBER", "AUDITOR")));
        assertThat(auditors.select(".site-nav a").eachText()).containsExactly("Log", "Figures", "Forum");
    }

    @Test
    void saysWhatWasDone() {
        Document page = page(get("/test/form").flashAttr("done", "Kept <safely>."));
        assertThat(page.select("[role=status]").text()).isEqualTo("Kept <safely>.");
    }

    @Test
    void asksNobodyElseForAnything() {
        Document page = page(get("/test/form"));
        assertThat(page.select("[src], link[href]"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.attr("href") + it.attr("src"))
                        .startsWith("/")
                        .doesNotStartWith("//"));
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .satisfiesExactly(
                        theme -> assertThat(theme).matches("/themes/calm/[0-9a-f]{12}/tokens\\.css"),
                        base -> assertThat(base).matches("/css/base-[0-9a-f]{32}\\.css"));
        assertThat(page.select("script, style, [style]")).isEmpty();
        assertThat(page.outerHtml()).doesNotContain("<!--").doesNotContain("th:");
    }

    @Test
    void leadsFromTheSummaryToEachField() {
        Document page = page(post("/test/form").with(csrf()).param("words", "two words"));
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#nick", "#secret");
        assertThat(page.select(".has-error label").eachText()).containsExactly("Nick", "Secret");
        assertThat(page.getElementById("nick").attr("aria-describedby")).isEqualTo("nick-hint nick-error");
        assertThat(page.getElementById("secret").attr("aria-describedby")).isEqualTo("secret-error");
        assertThat(page.select("#nick-hint, #nick-error, #secret-error")).hasSize(3);
        assertThat(page.getElementById("words").text()).isEqualTo("two words");
    }

    @Test
    void neverSendsAPasswordBack() {
        Document page =
                page(post("/test/form").with(csrf()).param("nick", "wren").param("secret", "hush"));
        assertThat(page.getElementById("nick").val()).isEqualTo("wren");
        assertThat(page.outerHtml()).doesNotContain("hush");
    }

    private Iterable<String> nav(String... roles) {
        return page(get("/test/form").with(user("wren").roles(roles)))
                .select(".site-nav a")
                .eachText();
    }

    private Document page(MockHttpServletRequestBuilder request) {
        var result = site.perform(request);
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("org.addyourvoice.theme")
    @Import({NothingSet.class, SampleController.class, StaticFiles.class})
    static class Frame {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }

        @Bean
        NoNews notices() {
            return new NoNews();
        }
    }

    /** Nothing is new for anybody here. */
    static class NoNews {

        public boolean newsFor(Object principal) {
            return false;
        }
    }

    record SampleForm(
            @NotBlank String nick,
            @NotBlank String secret,
            @NotBlank String words) {}

    @Controller
    static class SampleController {

        @GetMapping("/test/form")
        String form(Model model) {
            model.addAttribute("sampleForm", new SampleForm("", "", ""));
            return "test/form";
        }

        @PostMapping("/test/form")
        String again(@Valid SampleForm form, BindingResult problems) {
            return "test/form";
        }

        @GetMapping("/test/desk")
        String desk() {
            return "test/desk";
        }
    }
}
