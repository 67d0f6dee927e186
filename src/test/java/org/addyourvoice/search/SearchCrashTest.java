package org.addyourvoice.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as a process of its own, killed in the moment in which something is published: afterwards search knows what is published, and nothing else. */
class SearchCrashTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern COUNTED = Pattern.compile("\\((\\d+)\\)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** One of the demo's that waits for a moderator. */
    private static final String WAITING = "A hot water bottle at four";

    @TempDir
    Path folder;

    private Process process;
    private Path output;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }

    @Test
    void afterAKillSearchIsWhatIsPublished() throws IOException, InterruptedException {
        start("demo");
        // the demo community comes in one by one, through the paths that real people use
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("search")) && said("Started AddYourVoice"));
        await().atMost(PATIENCE).until(() -> indexed() > 0);
        publish();
        process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);

        start("after-the-kill");
        await().atMost(PATIENCE).until(() -> said("Search compared"));

        List<String> titles = published();
        assertThat(titles).contains(WAITING);
        assertThat(indexed()).isEqualTo(titles.size());
        for (String title : titles.subList(0, Math.min(10, titles.size()))) {
            assertThat(html(visitor().get("/experiences?q=%22" + encoded(title) + "%22"))
                            .select(".card h3")
                            .eachText())
                    .contains(title);
        }
    }

    private void publish() throws IOException {
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("demo-accounts.properties"))) {
            passwords.load(file);
        }
        Visitor moderator = visitor();
        moderator.signIn("demo-moderator", passwords.getProperty("demo-moderator"));
        String path = html(moderator.get("/moderation"))
                .select("a[href^=/moderation/cases/]:containsOwn(%s)".formatted(WAITING))
                .attr("href");
        String version =
                html(moderator.get(path)).select("form.decision [name=version]").val();
        HttpResponse<String> answer = moderator.postFrom(path, path, "outcome", "publish", "version", version);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private List<String> published() {
        List<String> titles = new ArrayList<>();
        for (String next = "/experiences"; !next.isEmpty(); ) {
            Document page = html(visitor().get(next));
            titles.addAll(page.select(".voices .card h3").eachText());
            next = page.select(".pager a[rel=next]").attr("href");
        }
        return titles;
    }

    /** Each experience has one situation, so the counts of all of them are the count of all that is in the index. */
    private int indexed() {
        Document page = html(visitor().get("/experiences"));
        return page.select("#context option").eachText().stream()
                .map(COUNTED::matcher)
                .filter(Matcher::find)
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .sum();
    }

    private void start(String profile) throws IOException {
        output = Files.createTempFile(folder, "output", ".log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "org.addyourvoice.AddYourVoice",
                        "--spring.profiles.active=" + profile,
                        "--server.port=0",
                        "--forum.data-directory=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await().atMost(PATIENCE).until(() -> said("Tomcat started on port") || !process.isAlive());
        assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
    }

    /** The program's, without what belongs to tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path tests = Path.of(URI.create(SearchCrashTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return Stream.of(all.split(File.pathSeparator))
                .filter(it -> !Path.of(it).toAbsolutePath().equals(tests))
                .collect(joining(File.pathSeparator));
    }

    private Visitor visitor() {
        Matcher port = PORT.matcher(text());
        assertThat(port.find()).isTrue();
        return new Visitor(Integer.parseInt(port.group(1)));
    }

    private boolean said(String words) {
        return text().contains(words);
    }

    private String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String title) {
        return URLEncoder.encode(title, UTF_8);
    }
}
