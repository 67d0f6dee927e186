package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A rule may give an author a hint before sending. It is said once, and nobody has to heed it. */
@PagesTest
@OnH2
class GuidedPagesTest {

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    private MemberId member;
    private Visitor visitor;

    @DynamicPropertySource
    static void moderation(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("moderation"), folder);
        Files.writeString(folder.resolve("rules/90-guides.yml"), """
                - id: magnesium-hint
                  why: Says how much.
                  when: {phrases: [magnesium]}
                  then: [guide: see-a-doctor]
                  examples: {match: [magnesium], pass: [water]}
                - id: taper-hint
                  why: Tapers.
                  when: {phrases: [my taper]}
                  then: [guide: do-not-stop-suddenly]
                  examples: {match: [my taper], pass: [water]}
                """);
        properties.add("forum.moderation-directory", folder::toString);
    }

    @BeforeEach
    void signIn() {
        member = authors.somebody();
        visitor = authors.signedIn(member, port);
    }

    @Test
    void isReadBeforeTheFirstSending() {
        HttpResponse<String> answer = send("Magnesium helped me.");
        Document page = html(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.title()).startsWith("A word first:");
        assertThat(page.select("#guide strong").eachText()).hasSize(1);
        assertThat(page.select("#guide").text()).contains("Nothing has been sent yet");
        assertThat(page.select("#body").val()).isEqualTo("Magnesium helped me.");
        assertThat(authors.posts(member)).isEmpty();

        assertThat(location(send("Magnesium helped me.", guided(page)))).contains("/voice/sent/");
        assertThat(authors.posts(member)).hasSize(1);
    }

    @Test
    void isReadOnceForEachHint() {
        List<String> first = guided(html(send("Magnesium helped me.")));
        Document second = html(send("Magnesium helped me, and my taper went on.", first));
        assertThat(second.select("#guide strong").eachText()).containsExactly("Please don’t stop suddenly");
        assertThat(guided(second)).containsExactly("do-not-stop-suddenly", "see-a-doctor");
        assertThat(location(send("Magnesium helped me, and my taper went on.", guided(second))))
                .contains("/voice/sent/");
    }

    @Test
    void staysReadWhileSomethingElseIsPutRight() {
        List<String> read = guided(html(send("Magnesium helped me.")));
        Document page = html(visitor.post("/voice", fields("", read)));
        assertThat(page.select(".errors")).isNotEmpty();
        assertThat(guided(page)).isEqualTo(read);
    }

    @Test
    void keepsNobodyInACrisisWaiting() {
        assertThat(location(send("Magnesium did nothing. I want to kill myself tonight.")))
                .contains("/voice/sent/");
        assertThat(authors.posts(member).get(0).state()).isEqualTo(State.ESCALATED);
    }

    @Test
    void isReadBeforeAnEditAsWell() {
        visitor.post("/voice", fields("A warm bath.", List.of()));
        OwnPost post = authors.posts(member).get(0);
        String edit = "/me/experiences/" + post.id() + "/edit";
        List<String> fields = new ArrayList<>(List.of(fields("Magnesium.", List.of())));
        fields.addAll(List.of("version", Long.toString(post.version()), "key", "other"));
        Document page = html(visitor.postFrom(edit, edit, fields.toArray(String[]::new)));
        assertThat(guided(page)).containsExactly("see-a-doctor");
        fields.addAll(List.of("guided", "see-a-doctor"));
        assertThat(location(visitor.postFrom(edit, edit, fields.toArray(String[]::new))))
                .contains("/voice/sent/");
    }

    private HttpResponse<String> send(String body) {
        return send(body, List.of());
    }

    private HttpResponse<String> send(String body, List<String> guided) {
        return visitor.post("/voice", fields(body, guided));
    }

    private static List<String> guided(Document page) {
        return page.select("input[name=guided]").eachAttr("value");
    }

    private static String[] fields(String body, List<String> guided) {
        List<String> fields = new ArrayList<>(List.of("title", "A title", "body", body, "context", "tapering"));
        fields.addAll(List.of("reports[4].strategy", "heat-therapy", "reports[4].outcome", "helped"));
        guided.forEach(it -> fields.addAll(List.of("guided", it)));
        return fields.toArray(String[]::new);
    }
}
