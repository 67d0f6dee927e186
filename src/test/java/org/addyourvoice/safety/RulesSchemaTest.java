package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What an editor accepts and what the forum accepts are the same. */
class RulesSchemaTest {

    private final JsonNode schema = new ObjectMapper()
            .readTree(Path.of("moderation/rules.schema.json").toFile())
            .path("definitions");

    @Test
    void knowsTheKeysThatAreRead() {
        assertThat(keys("rule")).containsExactlyInAnyOrder(RuleReader.KEYS);
        assertThat(keys("conditions")).containsExactlyInAnyOrder(ConditionsReader.ALL);
        assertThat(List.copyOf(schema.at("/example/oneOf/1/properties").propertyNames()))
                .containsExactlyInAnyOrder(RuleReader.EXAMPLE);
        assertThat(keys("words")).containsExactlyInAnyOrder(ConditionsReader.WORDS);
    }

    @Test
    void knowsTheNamesThatAreRead() {
        assertThat(names(schema.at("/rule/properties/label/enum"))).isEqualTo(RuleReader.LABELS);
        assertThat(names(schema.at("/detector/enum")))
                .isEqualTo(Arrays.stream(Detector.values()).map(Detector::slug).toList());
        assertThat(names(schema.at("/event/enum")))
                .isEqualTo(Arrays.stream(Event.values()).map(Event::slug).toList());
        assertThat(names(schema.at("/step/enum")))
                .isEqualTo(Arrays.stream(Trust.values()).map(Trust::slug).toList());
        assertThat(names(schema.at("/effect/oneOf/0/enum"))).isEqualTo(effects(effect -> !effect.namesNotice()));
        assertThat(List.copyOf(schema.at("/effect/oneOf/1/properties").propertyNames()))
                .isEqualTo(effects(Effect::namesNotice));
    }

    @Test
    void isNamedByEveryRuleFile() {
        assertThat(ModerationFolder.at(Path.of("moderation")).files("rules", "yml"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(file.text()).startsWith("# yaml-language-server: $schema=../rules.schema.json\n"));
    }

    @Test
    void knowsTheFactsOfAReply() {
        var replies = new ObjectMapper()
                .readTree(Path.of("moderation/replies.schema.json").toFile());
        assertThat(List.copyOf(replies.path("properties").propertyNames())).containsExactlyInAnyOrder(ReplyReader.KEYS);
        assertThat(names(replies.at("/definitions/use/enum")))
                .isEqualTo(
                        Arrays.stream(Reply.Use.values()).map(Reply.Use::slug).toList());
    }

    private static List<String> effects(Predicate<Effect> wanted) {
        return Arrays.stream(Effect.values()).filter(wanted).map(Effect::slug).toList();
    }

    private List<String> keys(String definition) {
        return List.copyOf(schema.path(definition).path("properties").propertyNames());
    }

    private static List<String> names(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
