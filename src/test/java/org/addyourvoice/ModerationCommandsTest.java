package org.addyourvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.ObjectMapper;

/** The commands that read files alone, as an operator types them. */
@ExtendWith(OutputCaptureExtension.class)
class ModerationCommandsTest {

    private static final String SHIPPED = "src/test/resources/moderation-dev.jsonl";

    @TempDir
    Path folder;

    @Test
    void scorePrintsItsFiguresAndNothingElse(CapturedOutput output) {
        assertThat(run("score", SHIPPED, "--json")).isZero();
        var json = new ObjectMapper().readTree(output.getOut());
        assertThat(json.propertyNames()).containsExactly("labels", "falseHolds");
        assertThat(json.at("/labels").propertyNames())
                .contains("crisis", "spam")
                .doesNotContain("ok");
        assertThat(json.at("/labels/crisis").propertyNames()).containsExactly("recall", "precision");
        assertThat(json.at("/labels/crisis/recall").asDouble()).isBetween(0.8, 1.0);
        assertThat(json.at("/falseHolds").isNumber()).isTrue();
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void scoreTellsAPersonWhatCameOutWrong(CapturedOutput output) throws IOException {
        Path file = folder.resolve("some.jsonl");
        Files.writeString(file, "{\"id\": \"m1\", \"text\": \"A warm bath.\", \"labels\": [\"spam\"]}\n");
        assertThat(run("score", file.toString())).isZero();
        assertThat(output.getOut())
                .contains("recall", "spam", "0.00", "Came out wrong: 1 message")
                .contains("m1: spam; found by nothing: A warm bath.");
    }

    @Test
    void scoreRefusesAFileWithItsLine(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "\n{\"text\": 1}\n");
        assertThat(run("score", file.toString(), "--json")).isEqualTo(2);
        assertThat(output.getErr()).contains("bad.jsonl, line 2: expected is an object");
        assertThat(run("score", folder.resolve("none.jsonl").toString())).isEqualTo(2);
        assertThat(output.getErr()).contains("none.jsonl: the file is missing");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void saysHowToBeUsed(CapturedOutput output) {
        assertThat(run("score")).isEqualTo(2);
        assertThat(run("score", SHIPPED, SHIPPED)).isEqualTo(2);
        assertThat(run("score", SHIPPED, "--jsno")).isEqualTo(2);
        assertThat(run("check", "one", "two")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(output.getErr()).contains("Usage: moderation score FILE.jsonl", "Usage: moderation check|");
    }

    @Test
    void helpAloneNamesEveryCommandAndStartsNothing(CapturedOutput output) {
        AddYourVoice.main(new String[] {"--help"});
        assertThat(output.getOut())
                .startsWith("Without a command, the site starts.")
                .contains("Usage: create-admin", "Usage: recount", "Usage: moderation check", "moderation dry-run")
                .doesNotContain("Starting");
    }

    @Test
    void whoMistypesACommandIsToldAtOnce(CapturedOutput output) {
        assertThat(OperatorCommand.run("recuont", new String[] {"recuont"})).isEqualTo(2);
        assertThat(output.getErr()).startsWith("There is no command recuont").contains("Usage: recount");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void checkCountsWhatIsInForce(CapturedOutput output) {
        assertThat(run("check")).isZero();
        assertThat(output.getOut())
                .matches("(?s)Version [0-9a-f]{12}\\. Right: \\d+ rules, \\d+ examples, .* \\d+ saved replies\\. .*");
    }

    @Test
    void checkSaysWhereAFolderIsWrong(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/a.yml"), "- id: a\n  whi: No.\n");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(output.getOut()).contains("rules/a.yml, line 2: “whi” is not known here");
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(output.getOut()).contains("there is no such folder");
    }

    @Test
    void checkSpeaksToPrograms(CapturedOutput output) {
        assertThat(run("check", "--json")).isZero();
        var right = new ObjectMapper().readTree(output.getOut());
        assertThat(right.propertyNames())
                .containsExactly("right", "version", "rules", "examples", "lists", "replies", "folder");
        assertThat(right.at("/right").asBoolean()).isTrue();
    }

    @Test
    void checkTellsProgramsWhatIsWrong(CapturedOutput output) {
        assertThat(run("check", folder.resolve("nowhere").toString(), "--json")).isEqualTo(1);
        var wrong = new ObjectMapper().readTree(output.getOut());
        assertThat(wrong.at("/right").asBoolean()).isFalse();
        assertThat(wrong.at("/reason").asString()).contains("there is no such folder");
    }

    @Test
    void helpIsNoMistake(CapturedOutput output) {
        assertThat(run("score", "--help")).isZero();
        assertThat(run("check", "--help")).isZero();
        assertThat(output.getOut()).contains("Usage: moderation score FILE.jsonl", "Usage: moderation check [FOLDER]");
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void helpAndMistypedOptionsStartNothing(CapturedOutput output) {
        String data = "--forum.data-directory=" + folder.resolve("data");

        assertThat(run("dry-run", "--help", data)).isZero();
        assertThat(run("--help")).isZero();
        assertThat(OperatorCommand.run("recount", new String[] {"recount", "--help", data}))
                .isZero();
        assertThat(OperatorCommand.run("create-admin", new String[] {"create-admin", "--help", data}))
                .isZero();
        assertThat(output.getOut())
                .contains("Usage: moderation dry-run FOLDER [--last=N]", "last 200 texts", "up to 5000")
                .contains("Usage: moderation check|score|dry-run", "Usage: recount [--check]")
                .contains("Usage: create-admin --pseudonym=NAME\nMakes");
        assertThat(output.getErr()).isEmpty();

        assertThat(run("dry-run", "somewhere", "--lsat=3", data)).isEqualTo(2);
        assertThat(OperatorCommand.run("recount", new String[] {"recount", "--chekc", data}))
                .isEqualTo(2);
        assertThat(output.getErr())
                .contains("There is no option --lsat here.", "There is no option --chekc here.")
                .contains("Usage: moderation dry-run", "Usage: recount");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void needNoDatabase() {
        assertThat(run("check", "--forum.data-directory=" + folder.resolve("data")))
                .isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static int run(String... arguments) {
        return OperatorCommand.run(
                "moderation",
                Stream.concat(Stream.of("moderation"), Stream.of(arguments)).toArray(String[]::new));
    }
}
