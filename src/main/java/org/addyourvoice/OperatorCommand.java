package org.addyourvoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.addyourvoice.safety.PolicyCommands;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs {@code java -jar app.jar <command> --option=value}. A command is a bean of that name in the module that it belongs to:
 * a function from the arguments to the exit code, 0 if all went well. One of two words has a hyphen between them in its name.
 */
class OperatorCommand {

    /** The first words of commands of two, with the second ones. */
    private static final Map<String, List<String>> FAMILIES =
            Map.of("moderation", List.of("check", "score", "dry-run"));

    /** The whole application without its ears, and without talk between the command's own lines. */
    private static final String[] QUIETLY = {
        "--server.port=-1",
        "--logging.level.root=error",
        "--spring.main.log-startup-info=false",
        // the jobs are the site's
        "--forum.jobs.enabled=false",
        // what it removes for good belongs in the log
        "--logging.level.org.addyourvoice.access.LostKey=warn",
        // the site beside it may hold the index
        "--forum.search.enabled=false"
    };

    private static final int UNKNOWN = 1;

    private OperatorCommand() {}

    /** The first argument that is no option. */
    static Optional<String> in(String[] args) {
        return words(args).findFirst();
    }

    static int run(String name, String[] args) {
        List<String> family = FAMILIES.get(name);
        if (family == null) {
            return start(name, args);
        }
        if (Stream.of(args).anyMatch("--help"::equals) && words(args).count() == 1) {
            System.out.println("Usage: " + name + " " + String.join("|", family));
            return 0;
        }
        Optional<String> second = words(args).skip(1).findFirst().filter(family::contains);
        if (second.isEmpty()) {
            System.err.println("Usage: " + name + " " + String.join("|", family));
            return OperatorUsage.MISUSED;
        }
        return start(name + "-" + second.get(), args);
    }

    private static int start(String name, String[] args) {
        if (!OperatorUsage.isKnown(name)) {
            System.err.println("There is no command " + name);
            System.err.println(OperatorUsage.ofAll());
            return OperatorUsage.MISUSED;
        }
        return OperatorUsage.answer(name, args).orElseGet(() -> startApplication(name, args));
    }

    private static int startApplication(String name, String[] args) {
        SpringApplication application =
                PolicyCommands.include(name) ? PolicyCommands.application() : new SpringApplication(AddYourVoice.class);
        application.setBannerMode(Banner.Mode.OFF);
        String[] all = Stream.of(args, QUIETLY).flatMap(Stream::of).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(all)) {
            return execute(context, name);
        }
    }

    private static Stream<String> words(String[] args) {
        return Stream.of(args).filter(argument -> !argument.startsWith("-"));
    }

    @SuppressWarnings("unchecked") // the only functions of this kind that carry a name
    private static int execute(ConfigurableApplicationContext context, String name) {
        if (!context.containsBean(name) || !(context.getBean(name) instanceof ToIntFunction<?> command)) {
            System.err.println("There is no command " + name);
            return UNKNOWN;
        }
        return ((ToIntFunction<ApplicationArguments>) command).applyAsInt(context.getBean(ApplicationArguments.class));
    }
}
