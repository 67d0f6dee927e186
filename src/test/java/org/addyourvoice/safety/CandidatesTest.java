package org.addyourvoice.safety;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules to be tried out, from a folder, one changed file, or an archive that anybody may have made. */
class CandidatesTest {

    private static final String TEA = """
            - {id: tea, why: W, when: {phrases: [tea]}, then: [hold], examples: {match: [tea], pass: [x]}}
            """;

    @TempDir
    Path root;

    private Policy policy;
    private Candidates candidates;

    @BeforeEach
    void inForce() {
        policy = new PolicyFolder(root).put("lexicon/words.txt", "one\n").policy(Clock.systemUTC());
        candidates = new Candidates(policy);
    }

    @Test
    void offersTheFilesThatMakeTheVersion() {
        assertThat(candidates.files()).containsExactly("lexicon/words.txt", "rules/rule.yml");
        assertThat(candidates.text("lexicon/words.txt")).contains("one\n");
        assertThat(candidates.text("duty.yml")).isEmpty();
        assertThat(candidates.text("../../etc/passwd")).isEmpty();
    }

    @Test
    void triesAnotherTextInOneFile() {
        var tea = candidates.with("rules/rule.yml", TEA);
        assertThat(holdsTea(tea)).isTrue();
        assertThat(tea.rules()).extracting(RuleView::id).containsExactly("tea");
        assertThat(holdsTea(candidates.inForce())).isFalse();
        assertThat(tea.version()).isNotEqualTo(policy.current().version());
        assertThatThrownBy(() -> candidates.with("rules/rule.yml", "- id: tea\n"))
                .hasMessage("rules/rule.yml, line 1: “then” is missing");
        assertThatThrownBy(() -> candidates.with("duty.yml", "x")).hasMessage("duty.yml: there is no such file");
    }

    @Test
    void triesAFolder(@TempDir Path other) {
        new PolicyFolder(other).put("rules/rule.yml", TEA);
        assertThat(holdsTea(candidates.at(other.toString()))).isTrue();
        assertThatThrownBy(() -> candidates.at(other.resolve("none").toString()))
                .hasMessageContaining("there is no such folder");
        assertThatThrownBy(() -> candidates.at("\0")).hasMessageContaining("there is no such folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moderation/", "a/b/"})
    void triesAnArchive(String prefix) {
        assertThat(holdsTea(candidates.unzipped(zip(whole(prefix))))).isTrue();
    }

    @Test
    void passesOverWhatIsNoPartOfIt() {
        var entries = whole("moderation/");
        entries.put("__MACOSX/moderation/rules/._rule.yml", "\0\0");
        entries.put("moderation/rules/deeper/rule.yml", "nonsense");
        entries.put("moderation/rules.schema.json", "{}");
        entries.put("README.md", "x");
        assertThat(holdsTea(candidates.unzipped(zip(entries)))).isTrue();
    }

    @Test
    void namesInAnArchiveLeadNowhere() {
        var entries = whole("");
        entries.put("../../escaped.yml", "x");
        entries.put("/etc/passwd", "x");
        entries.put("lexicon/../../escaped.txt", "x");
        entries.put("lexicon\\words.txt", "x");
        assertThat(holdsTea(candidates.unzipped(zip(entries)))).isTrue();
        assertThat(root.getParent().resolve("escaped.yml")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoWholeFolder() {
        refuses(new ByteArrayInputStream("no archive".getBytes(UTF_8)), "there is no folder “rules” in it");
        refuses(zip(Map.of("notes.txt", "x")), "there is no folder “rules” in it");
        var entries = whole("");
        entries.remove("duty.yml");
        refuses(zip(entries), "duty.yml: the file is missing");
        entries.put("rules/rule.yml", "- id: tea\n");
        refuses(zip(entries), "rules/rule.yml, line 1");
    }

    @Test
    void refusesWhatIsCutShort() {
        byte[] whole = zip(whole("")).readAllBytes();
        refuses(new ByteArrayInputStream(whole, 0, whole.length / 3), "");
    }

    @Test
    void refusesTooManyEntries() {
        var entries = whole("");
        for (int i = 0; i < 200; i++) {
            entries.put("rules/nothing-" + i + ".txt", "");
        }
        refuses(zip(entries), "ZIP: there are more than 200 entries in it");
    }

    @Test
    void refusesABomb() {
        var entries = whole("");
        entries.put("lexicon/bomb.txt", "a".repeat(5 * 1024 * 1024));
        var archive = zip(entries);
        assertThat(archive.available()).isLessThan(100_000);
        refuses(archive, "ZIP: it holds more than 4 MB");
    }

    private void refuses(ByteArrayInputStream archive, String reason) {
        assertThatThrownBy(() -> candidates.unzipped(archive))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(reason);
    }

    private Map<String, String> whole(String prefix) {
        var entries = new LinkedHashMap<String, String>();
        policy.inForce().files().texts().forEach((name, text) -> entries.put(prefix + name, text));
        entries.put(prefix + "rules/rule.yml", TEA);
        return entries;
    }

    private static boolean holdsTea(Candidate candidate) {
        var submission = new Submission("", "tea", 9, Duration.ofDays(9), false);
        return candidate.screen(submission).visibility() == Visibility.HOLD;
    }

    private static ByteArrayInputStream zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
