package org.addyourvoice.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A theme is right as a whole or refused with file, line and reason. */
class ThemeLoaderTest {

    private static final Path SHIPPED = Path.of("themes/calm");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheShippedTheme() throws IOException {
        Files.createDirectories(folder.resolve("mine/assets"));
        write("theme.yml", Files.readString(SHIPPED.resolve("theme.yml")).replace("id: calm", "id: mine"));
        write("tokens.css", Files.readString(SHIPPED.resolve("tokens.css")));
    }

    @Test
    void takesARightOne() throws IOException {
        write("assets/leaf.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write("theme.css", "/* url(/elsewhere) */ .page { background: url('assets/leaf.svg'); }");
        Theme theme = load();
        assertThat(theme.manifest().name()).isEqualTo("Calm");
        assertThat(theme.manifest().schemes()).containsExactlyInAnyOrder(Manifest.Scheme.values());
        assertThat(theme.stylesheets())
                .containsExactly(
                        "/themes/mine/" + theme.hash() + "/tokens.css", "/themes/mine/" + theme.hash() + "/theme.css");
        assertThat(theme.files()).containsOnlyKeys("tokens.css", "theme.css", "assets/leaf.svg");
    }

    @Test
    void changesItsAddressesWithItsContent() throws IOException {
        String before = load().hash();
        write("theme.css", ".page { margin: 0; }");
        assertThat(load().hash()).isNotEqualTo(before).matches("[0-9a-f]{12}");
    }

    @Test
    void takesWhatItLacksFromTheThemeItExtends() throws IOException {
        Files.createDirectories(folder.resolve("warm"));
        Files.writeString(
                folder.resolve("warm/theme.yml"),
                "id: warm\nname: Warm\nversion: 1.0.0\nlicence: MIT\nrequires: '>=0.1'\nscheme: light\nextends: mine\n");
        Files.writeString(folder.resolve("warm/tokens.css"), ":root { --paper: #f5ead8; }");
        Theme theme = new ThemeLoader(ThemesFolder.at(folder), null).load("warm");
        assertThat(theme.stylesheets()).hasSize(2);
        assertThat(ThemeLoader.tokens(theme).light())
                .containsEntry("paper", "#f5ead8")
                .containsKey("ink");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: mine             | id: other           | mine/theme.yml, line 2: the id has to be the folder’s name
            name: Calm           | nmae: Calm          | mine/theme.yml, line 3: “nmae” is not known here
            name: Calm           | ''                  | mine/theme.yml: “name” is missing
            name: Calm           | name: {a: b}        | mine/theme.yml, line 3: a plain value is expected
            name: Calm           | id: mine            | mine/theme.yml, line 3: “id” is not known here or stands twice
            version: 1.0.0       | '[}'                | mine/theme.yml, line 5: not readable as YAML
            requires: ">=0.1 <2" | requires: new       | mine/theme.yml, line 6: a range of versions is expected
            requires: ">=0.1 <2" | requires: ">=7"     | mine/theme.yml: it is not made for version 0.1.0
            scheme: [light, dark]| scheme: grey        | mine/theme.yml, line 7: expected are light, dark
            scheme: [light, dark]| extends: mine       | mine/theme.yml: it extends itself
            """)
    void refusesAWrongManifest(String right, String wrong, String reason) throws IOException {
        replace("theme.yml", right, wrong + (wrong.startsWith("extends") ? "\nscheme: light" : ""));
        refused(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --paper: #efece3; | ''                            | mine/tokens.css: these tokens are missing: --paper
            --focus: #e9cf7c; | ''                            | --focus in [data-scheme="dim"]
            --tap: 2.75rem;   | ''                            | --tap
            --ink: #26241f;   | --ink: #26241f; }}            | mine/tokens.css, line 13: there is one “}” too many
            :root {           | :root { @media print {        | “{” is never closed
            /* the margin where headings hang */ | /* the margin | tokens.css, line 129: this comment is never closed
            --tap: 2.75rem;   | --tap: 2.75rem; --x: url(https://example.org/a.png); | asks for nothing outside
            --tap: 2.75rem;   | --tap: 2.75rem; --x: url("//example.org/a.png");     | asks for nothing outside
            --tap: 2.75rem;   | --tap: 2.75rem; --x: url(../calm/theme.yml);         | there is no “../calm/theme.yml”
            --tap: 2.75rem;   | --tap: 2.75rem; --x: url(assets/none.png);           | there is no “assets/none.png”
            :root,            | @import "other.css"; :root,   | tokens.css, line 6: a theme asks for nothing outside
            """)
    void refusesWrongTokens(String right, String wrong, String reason) throws IOException {
        replace("tokens.css", right, wrong);
        refused(reason);
    }

    @Test
    void refusesAFolderWithoutManifestOrWithAnOddName() throws IOException {
        Files.delete(folder.resolve("mine/theme.yml"));
        refused("mine/theme.yml: the file is missing");
        assertThatThrownBy(() -> new ThemeLoader(ThemesFolder.at(folder), null).load("../mine"))
                .isInstanceOf(ThemeRefused.class);
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolveSibling("secret-of-the-operator.svg"), "secret");
        Files.createSymbolicLink(folder.resolve("mine/assets/leaf.svg"), secret);
        refused("mine/assets/leaf.svg: this is a link that leads out");
        Files.delete(secret);
    }

    @Test
    void refusesAHugeFile() throws IOException {
        write("assets/film.png", "x".repeat(1024 * 1024 + 1));
        refused("mine/assets/film.png: a file of a theme has at most 1 MB");
    }

    @Test
    void leavesABrokenOneOutAndKeepsTheChosenOne() throws IOException {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/theme.yml"), "id: broken");
        Themes themes = new Themes(ThemesFolder.at(folder), "mine", List.of(), "0.1.0-SNAPSHOT");
        assertThat(themes.find("broken")).isEmpty();
        assertThat(themes.find("mine")).isPresent();
        assertThatThrownBy(() -> new Themes(ThemesFolder.at(folder), "broken", List.of(), null))
                .isInstanceOf(ThemeRefused.class);
    }

    @Test
    void offersWhatTheOperatorNamesAndTheUsualOne() {
        ThemesFolder shipped = ThemesFolder.at(Path.of("themes"));
        Themes some = new Themes(shipped, "calm", List.of("paper", "../calm", "none", "dim"), null);
        assertThat(some.offered()).extracting(OfferedTheme::id).containsExactly("calm", "paper", "dim");
        assertThat(some.lights("dim")).isEqualTo("dark");
        assertThat(some.lights("paper")).isEqualTo("light dark");

        Themes all = new Themes(shipped, "dim", List.of(), null);
        assertThat(all.offered()).extracting(OfferedTheme::id).containsExactly("dim", "calm", "clear", "paper");
    }

    @Test
    void offersWhatIsSetMeanwhileAndKeepsToTheStartWhereThatIsOfNoUse() {
        Themes themes = new Themes(ThemesFolder.at(Path.of("themes")), "calm", List.of("dim"), null);
        themes.offer("paper", List.of("clear", "none"));
        assertThat(themes.offered()).extracting(OfferedTheme::id).containsExactly("paper", "clear");
        assertThat(themes.usual()).isEqualTo("paper");

        themes.offer("gone", List.of());
        assertThat(themes.offered()).extracting(OfferedTheme::id).containsExactly("calm", "dim");
        themes.offer("", List.of());
        assertThat(themes.usual()).isEqualTo("calm");
    }

    @Test
    void showsTheUsualOneToWhoChoseOneThatIsGone() {
        Themes themes = new Themes(ThemesFolder.at(Path.of("themes")), "calm", List.of("dim"), null);
        assertThat(themes.stylesheets("dim")).isNotEqualTo(themes.stylesheets(null));
        for (String gone : List.of("clear", "none", "../dim", "")) {
            assertThat(themes.stylesheets(gone)).as(gone).isEqualTo(themes.stylesheets(null));
        }
    }

    private Theme load() {
        return new ThemeLoader(ThemesFolder.at(folder), "0.1.0-SNAPSHOT").load("mine");
    }

    private void refused(String reason) {
        assertThatThrownBy(this::load).isInstanceOf(ThemeRefused.class).hasMessageContaining(reason);
    }

    private void replace(String file, String right, String wrong) throws IOException {
        String text = Files.readString(folder.resolve("mine").resolve(file));
        assertThat(text).contains(right);
        write(file, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("mine").resolve(file), text);
    }
}
