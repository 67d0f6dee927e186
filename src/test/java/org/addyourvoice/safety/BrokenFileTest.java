package org.addyourvoice.safety;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A broken file is dropped into the folder of the running site: refused with file, line and reason, and nothing else changes for anybody. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "forum.moderation.reload=-")
@OnH2
class BrokenFileTest {

    private static final String PASSWORD = "a quite long pass phrase";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    PolicyWatch watch;

    @Autowired
    Screening screening;

    private Visitor lead;

    @DynamicPropertySource
    static void moderation(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("moderation"), folder);
        properties.add("forum.moderation-directory", folder::toString);
    }

    @BeforeEach
    void signIn() {
        String name = "lead " + System.nanoTime();
        membership.enrol(name, PASSWORD, Role.LEAD);
        lead = new Visitor(port);
        lead.signIn(name, PASSWORD);
    }

    @AfterEach
    void putRight() throws IOException {
        Files.deleteIfExists(folder.resolve("rules/95-broken.yml"));
        watch.look();
        watch.look();
    }

    @Test
    void isRefusedWithFileLineAndReasonAndNothingElseChanges() throws IOException {
        String version = version();
        List<String> pages = everybodysPages();
        Verdict before = screening.screen(submission());

        Files.writeString(folder.resolve("rules/95-broken.yml"), """
                - id: fine
                  why: A rule that would hold everything.
                  when: {phrases: [bath]}
                  then: [hold]
                  examples: {match: [bath], pass: [water]}
                - id: broken
                  why: Its example doesn't match.
                  when: {phrases: [tea]}
                  then: [hold]
                  examples: {match: [coffee], pass: [water]}
                """);
        Files.writeString(
                folder.resolve("duty.yml"),
                "zone: UTC\nzone_name: nowhere\nhours: [{days: daily, from: 00:00, to: 00:00}]\n");
        watch.look();
        watch.look();

        Document page = html(lead.get("/moderation/rules"));
        assertThat(page.select(".refused-change").text())
                .contains("rules/95-broken.yml, line 10", "does not match this example", "stays");
        assertThat(version()).isEqualTo(version);
        assertThat(page.select(".rule-list").text()).doesNotContain("A rule that would hold everything.");
        assertThat(everybodysPages()).isEqualTo(pages);
        assertThat(screening.screen(submission())).isEqualTo(before);

        Files.copy(Path.of("moderation/duty.yml"), folder.resolve("duty.yml"), StandardCopyOption.REPLACE_EXISTING);
        putRight();
        assertThat(html(lead.get("/moderation/rules")).select(".refused-change"))
                .isEmpty();
        assertThat(version()).isEqualTo(version);
    }

    private static Submission submission() {
        return new Submission("A warm bath", "It helped.", "", 50, Duration.ofDays(400), false);
    }

    private String version() {
        return html(lead.get("/moderation/rules"))
                .select(".rule-set dd")
                .first()
                .text();
    }

    private List<String> everybodysPages() {
        Visitor guest = new Visitor(port);
        return List.of("/help-now", "/guidelines", "/").stream()
                .map(it -> html(guest.get(it)).select("main").text())
                .toList();
    }
}
