package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as far as it can be judged without Docker. */
class ComposeTest {

    private final String text = Files.readString(Path.of("docker-compose.yml"));
    private final Map<String, Map<String, Object>> services = services(text);

    ComposeTest() throws IOException {}

    @Test
    void pinsEveryImage() {
        var images = Pattern.compile("(?:image: |FROM )(\\S+)")
                .matcher(text)
                .results()
                .toList();
        assertThat(images)
                .hasSize(3)
                .allSatisfy(image -> assertThat(image.group(1)).matches("[a-z-]+:\\d+\\.\\d+\\S*"));
    }

    @Test
    void watchesTheHealthOfEachService() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("database", "forum");
        assertThat(services.values()).allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
    }

    @Test
    void knowsNoSecret() {
        assertThat(text.lines().filter(line -> line.contains("PASSWORD:")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("${POSTGRES_PASSWORD:?"));
    }

    @Test
    void setsTheVariablesThatTheProgramReads() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yml"));
        assertThat(environment("forum").keySet())
                .filteredOn(name -> name.startsWith("FORUM_"))
                .hasSize(4)
                .allSatisfy(name -> assertThat(settings).contains("${" + name + ":"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> environment(String service) {
        return (Map<String, String>) services.get(service).get("environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String text) {
        Map<String, Object> file = new Yaml().load(text);
        return (Map<String, Map<String, Object>>) file.get("services");
    }
}
