package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.addyourvoice.AddYourVoice;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The floors of the house: each module uses only what its package-info declares, and nothing goes round in a circle. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(AddYourVoice.class);

    @Test
    void useOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void wouldBeCaughtOtherwise() {
        var planted = ApplicationModules.of("planted", ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("upper")
                .hasMessageContaining("lower");
    }

    @Test
    void declareWhatTheyUse() throws ClassNotFoundException {
        for (var module : MODULES) {
            assertThat(declared(module.getBasePackage().getName()))
                    .as("dependencies that %s declares", module.getIdentifier())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN, "site");
        }
        assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(9);
    }

    private static List<String> declared(String module) throws ClassNotFoundException {
        var declaration = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(declaration).as("@ApplicationModule on %s", module).isNotNull();
        return Arrays.asList(declaration.allowedDependencies());
    }
}
