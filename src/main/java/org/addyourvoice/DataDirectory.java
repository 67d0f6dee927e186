package org.addyourvoice;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets the data folder be named from where the program is started, like any other. H2 refuses such a name in its address. */
class DataDirectory implements EnvironmentPostProcessor {

    private static final String SETTING = "forum.data-directory";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path absolute = Path.of(environment.getRequiredProperty(SETTING)).toAbsolutePath();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "data directory", Map.of(SETTING, absolute.normalize().toString())));
    }
}
