package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a file is said with file, line and reason. */
class PolicyLoaderTest {

    @TempDir
    Path root;

    private PolicyFolder folder;

    @BeforeEach
    void rightFolder() {
        folder = new PolicyFolder(root);
    }

    @Test
    void loadsWhatIsRight() {
        var policy = folder.load();
        assertThat(policy.rules()).hasSize(1);
        assertThat(policy.guidelines().sections()).extracting(Section::heading).containsExactly("One");
        assertThat(policy.notices()).containsOnlyKeys("slowly");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refusesWithFileLineAndReason(String file, String content, String message) {
        folder.put(file, content);
        assertThatThrownBy(folder::load)
                .isInstanceOf(PolicyRefused.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> refusesWithFileLineAndReason() {
        return Stream.of(
                file("reasons.yml", "- code: [\n", "line 2: not readable as YAML"),
                file("reasons.yml", "", "the file is empty"),
                file("reasons.yml", "- code: a\n  name: A\n  words: W\n  for: [fly]\n", "line 4: “fly” is not return"),
                file(
                        "reasons.yml",
                        "- code: A!\n  name: A\n  words: W\n  for: [return]\n",
                        "line 1: “A!” is not a code"),
                file("reasons.yml", twice("- {code: a, name: A, words: W, for: return}\n"), "line 2: there is another"),
                file("duty.yml", "zone: Moon\nzone_name: x\nhours: []\n", "line 1: “Moon” is not a time zone"),
                file(
                        "duty.yml",
                        "zone: UTC\nzone_name: x\nhours:\n  - days: someday\n    from: 1\n    to: 2\n",
                        "line 4:"),
                file("duty.yml", "zone: UTC\nzone_name: x\nhour: []\n", "line 3: “hour” is not known here; known are:"),
                file("duty.yml", "zone: UTC\nzone: UTC\nzone_name: x\nhours: []\n", "line 2: “zone” stands twice"),
                file("duty.yml", "zone: UTC\nhours: []\n", "“zone_name” is missing"),
                file("guidelines.md", "# No facts\n", "line 1: the file has to begin with facts"),
                file(
                        "guidelines.md",
                        "---\ntitle: T\nversion: 1\nupdated: now\n---\nx\n",
                        "line 4: “now” is not a date"),
                file("notices/slowly.md", "---\ntitle: T\n---\n\n", "there is no text"),
                file("replies/a.md", "Thank you.", "line 1: the file has to begin with facts"),
                reply("id: A!\nname: A\nfor: publish", "Thank you.", "line 2: “A!” is not an id"),
                reply("id: a\nfro: publish", "Thank you.", "line 3: “fro” is not known here"),
                reply("id: a\nname: A\nfor: [fly]", "Thank you.", "line 4: “fly” is not publish, return,"),
                reply("id: a\nname: A\nfor: []", "Thank you.", "line 4: the list is empty"),
                reply("id: a\nname: A\nfor: message", "", "there is no text after the facts"),
                reply(
                        "id: a\nname: A\nfor: message",
                        "Hello.\n\nDear {who}",
                        "line 9: “{who}” is not {name} or {title}"),
                reply("id: a\nname: A\nfor: message", "Dear {name\nso", "line 7: “{name” is not {name} or {title}"),
                reply("id: a\nname: A\nfor: message", "Dear name}", "line 7: “}” is not {name} or {title}"),
                reply("id: a\nname: A\nfor: message", "word ".repeat(801), "the words are longer than 4000"),
                file("support/xx.yml", "region: Utopia\nname: U\n", "line 1: “Utopia” is not a country code"),
                translated(
                        "elsewhere", "de", "112", "https://help.example/de", "line 1: its numbers, addresses and day"),
                translated("elsewhere", "de", "110", "https://help.example", "line 1: its numbers, addresses and day"),
                translated("AT", "de", "112", "https://help.example", "line 1: there is no file for this region"),
                translated("elsewhere", "German", "112", "https://help.example", "line 2: “German” is not a language"),
                file(
                        "notices/slowly.md",
                        "---\ntitle: T\nfor: everybody\n---\n\nX.\n",
                        "is not “authors” or “readers”"),
                file("lexicon/words.txt", "# only a comment\n", "the list is empty"),
                file("lexicon/words.txt", "one\n\n/(two/\n", "line 3: not a regular expression"));
    }

    private static Arguments translated(String region, String language, String emergency, String web, String message) {
        return file("support/elsewhere.de.yml", """
                region: %s
                language: %s
                name: Anderswo
                verified_on: 2026-01-01
                emergency: {name: Krankenwagen, call: "%s", about: In Europa.}
                lines:
                  - {name: Hilfe, web: "%s", about: Tag und Nacht.}
                advice: Ruf in einer Praxis an.
                """.formatted(region, language, emergency, web), message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void refusesARule(String rule, String message) {
        folder.put("rules/rule.yml", rule);
        assertThatThrownBy(folder::load)
                .isInstanceOf(PolicyRefused.class)
                .hasMessageStartingWith("rules/rule.yml, line ")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> refusesARule() {
        return Stream.of(
                rule("[hold]", "phrases: [tea]", "tea", "water", "line 1: “then” is missing", "then: "),
                rule("[hold]", "phrases: [tea]", "coffee", "water", "line 6: rule “a” does not match this example"),
                rule(
                        "[hold]",
                        "phrases: [tea]",
                        "tea",
                        "no tea",
                        "line 7: rule “a” matches this example, and should not: it finds “tea”"),
                rule("[delete]", "phrases: [tea]", "tea", "x", "line 4: there is no effect “delete”"),
                rule("[label]", "phrases: [tea]", "tea", "x", "line 4: the effect “label” needs a label"),
                rule("[guide]", "phrases: [tea]", "tea", "x", "line 4: say which notice: “guide: its id”"),
                rule("[guide: none]", "phrases: [tea]", "tea", "x", "there is no notice “notices/none.md”"),
                rule("[{}]", "phrases: [tea]", "tea", "x", "line 4: there is no effect"),
                rule("[hold]", "reports: 0", "a", "x", "line 3: “0” is not a whole number from 1"),
                rule("[attach_notice]", "phrases: [tea]", "tea", "x", "line 4: say which notice"),
                rule("[attach_notice: none]", "phrases: [tea]", "tea", "x", "there is no notice “notices/none.md”"),
                rule("[hold]", "regex: ['(a']", "a", "x", "line 3: not a regular expression that RE2 can run"),
                rule("[hold]", "regex: ['(?=a)b']", "a", "x", "line 3: not a regular expression that RE2 can run"),
                rule("[hold]", "regex: ['{none}']", "a", "x", "line 3: there is no word list “lexicon/none.txt”"),
                rule("[hold]", "lexicon: none", "a", "x", "line 3: there is no word list “lexicon/none.txt”"),
                rule("[hold]", "detects: [moon]", "a", "x", "line 3: “moon” is not one of email, phone"),
                rule("[hold]", "published_below: few", "a", "x", "line 3: “few” is not a whole number"),
                rule("[hold]", "account_younger_than: a while", "a", "x", "line 3: “a while” is not a time such as"),
                rule("[hold]", "event: birthday", "a", "x", "line 3: “birthday” is not “new”, “edit” or “report”"),
                rule("[hold]", "phrase: tea", "a", "x", "line 3: “phrase” is not known here"),
                rule("[hold]", "phrases: []", "a", "x", "line 3: the list is empty"),
                rule("[hold]", "", "a", "x", "there is no condition"));
    }

    @Test
    void refusesWhatACaseCouldNotRecord() {
        var rule = "- {id: %s, why: %s, when: {phrases: [tea]}, then: hold, examples: {match: [tea], pass: [x]}}";
        folder.put("rules/rule.yml", rule.formatted("a".repeat(80), "W".repeat(500)));
        assertThat(folder.load().rules()).hasSize(1);
        folder.put("rules/rule.yml", rule.formatted("a".repeat(81), "W"));
        assertThatThrownBy(folder::load).hasMessageContaining("80 at most");
        folder.put("rules/rule.yml", rule.formatted("a", "W".repeat(501)));
        assertThatThrownBy(folder::load).hasMessageContaining("the reason is longer than 500 characters");
    }

    @Test
    void readsSavedReplies() {
        folder.put("replies/b.md", "---\nid: hello\nname: Hello\nfor: [publish, message]\n---\n\n{name}: “{title}”\n");
        Reply reply = folder.load().replies().get(0);

        assertThat(reply.uses()).containsExactlyInAnyOrder(Reply.Use.PUBLISH, Reply.Use.MESSAGE);
        assertThat(reply.filledIn("{title} $1", "\\1")).isEqualTo("{title} $1: “\\1”");
        folder.put("replies/c.md", "---\nid: hello\nname: Again\nfor: publish\n---\n\nHello.\n");
        assertThatThrownBy(folder::load).hasMessage("replies/c.md, line 2: there is another reply “hello”");
    }

    @Test
    void refusesTheSameIdTwice() {
        folder.put("rules/zz.yml", """
                - id: sample
                  why: Again.
                  when: {phrases: [tea]}
                  then: [hold]
                  examples: {match: [tea], pass: [water]}
                """);
        assertThatThrownBy(folder::load).hasMessage("rules/zz.yml, line 1: there is another rule “sample”");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> ModerationFolder.find(root.resolve("nowhere")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void versionFollowsTheRulesAndNothingElse() {
        var before = folder.load().version();
        assertThat(folder.put("duty.yml", "zone: UTC\nzone_name: x\nhours: []\n")
                        .load()
                        .version())
                .isEqualTo(before);
        assertThat(folder.put("lexicon/words.txt", "tea\n").load().version()).isNotEqualTo(before);
    }

    private static Arguments file(String name, String content, String message) {
        return Arguments.of(name, content, message);
    }

    private static Arguments reply(String facts, String words, String message) {
        return file("replies/a.md", "---\n%s\n---\n\n%s\n".formatted(facts, words), message);
    }

    private static Arguments rule(String then, String when, String match, String pass, String message) {
        return rule(then, when, match, pass, message, "");
    }

    private static Arguments rule(String then, String when, String match, String pass, String message, String dropped) {
        var rule = """
                - id: a
                  why: A test.
                  when: {%s}
                  then: %s
                  examples:
                    match: [%s]
                    pass: [%s]
                """.formatted(when, then, match, pass);
        return Arguments.of(dropped.isEmpty() ? rule : rule.replaceFirst("(?m)^  " + dropped + ".*\n", ""), message);
    }

    private static String twice(String text) {
        return text + text;
    }
}
