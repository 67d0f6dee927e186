package org.addyourvoice.safety;

import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;

/** The commands that need the moderation folder alone: a small program without the database, so that they may run beside the site. */
public final class PolicyCommands {

    private static final Set<String> NAMES = Set.of("moderation-check", "moderation-score");

    private PolicyCommands() {}

    public static boolean include(String name) {
        return NAMES.contains(name);
    }

    public static SpringApplication application() {
        var application =
                new SpringApplication(CheckCommand.class, ScoreCommand.class, MessageSourceAutoConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }
}
