package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @TempDir
    Path root;

    @Test
    void countsWhatWasFoundAndWhatWasMeant() throws IOException {
        var score = score("""
                {"id": "a", "text": "Buy tea.", "labels": ["spam"]}
                {"id": "b", "text": "Buy coffee.", "labels": ["spam"]}

                {"id": "c", "text": "I drink tea.", "labels": ["ok"]}
                {"text": "I drink water.", "labels": ["ok"], "note": "whatever"}
                """);
        assertThat(score.labels()).containsExactly("spam");
        assertThat(score.figures("spam")).isEqualTo(new Score.Figures(2, 0.5, 0.5));
        assertThat(score.falseHolds()).isEqualTo(0.5);
        assertThat(score.wrong()).extracting(it -> it.message().id()).containsExactly("b", "c");
    }

    @Test
    void isWholeWhereThereIsNothingToMiss() throws IOException {
        var score = score("{\"text\": \"Coffee.\", \"labels\": [\"crisis\"]}");
        assertThat(score.figures("spam")).isEqualTo(new Score.Figures(0, 1, 1));
        assertThat(score.figures("crisis")).isEqualTo(new Score.Figures(1, 0, 1));
        assertThat(score.falseHolds()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nonsense                             | line 1: not readable as JSON
                    {"text": "x", "labels": ["ok"]} more | line 1: not readable as JSON
                    ["x"]                                | line 1: expected is an object such as
                    {"text": "x"}                        | line 1: expected is an object such as
                    {"text": "x", "labels": []}          | line 1: expected is an object such as
                    {"text": "x", "labels": [1]}         | line 1: expected is an object such as
                    {"text": 1, "labels": ["ok"]}        | line 1: expected is an object such as
                    ''                                   | : there are no messages
                    """)
    void saysWhatIsWrongWithTheFile(String line, String reason) {
        assertThatThrownBy(() -> score(line))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("messages.jsonl")
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatThrownBy(() -> score("{\"text\": \"x\", \"labels\": [\"ok\"]}\n\n{"))
                .hasMessageContaining("messages.jsonl, line 3: not readable as JSON");
    }

    @Test
    void saysThatTheFileIsNoText() throws IOException {
        var file = Files.write(root.resolve("messages.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> LabelledMessage.read(file)).hasMessageContaining("cannot be read as UTF-8");
        assertThatThrownBy(() -> LabelledMessage.read(root)).hasMessageContaining("cannot be read");
    }

    private Score score(String messages) throws IOException {
        var folder = new PolicyFolder(root).put("rules/tea.yml", """
                - id: tea
                  label: spam
                  why: Tea.
                  when: {phrases: [tea]}
                  then: [hold]
                  examples: {match: [tea], pass: [water]}
                """);
        var file = Files.writeString(root.resolve("messages.jsonl"), messages, StandardCharsets.UTF_8);
        return Score.of(folder.load(), LabelledMessage.read(file));
    }
}
