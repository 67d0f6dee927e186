package org.addyourvoice;

import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs {@code java -jar app.jar <command> --option=value}. A command is a bean of that name in the module that it belongs to:
 * a function from the arguments to the exit code, 0 if all went well.
 */
class OperatorCommand {

    /** The whole application without its ears, and without talk between the command's own lines. */
    private static final String[] QUIETLY = {
        "--server.port=-1", "--logging.level.root=warn", "--spring.main.log-startup-info=false"
    };

    private OperatorCommand() {}

    /** The first argument that is no option. */
    static Optional<String> in(String[] args) {
        return Stream.of(args).filter(argument -> !argument.startsWith("-")).findFirst();
    }

    static int run(String name, String[] args) {
        SpringApplication application = new SpringApplication(AddYourVoice.class);
        application.setBannerMode(Banner.Mode.OFF);
        String[] all = Stream.of(args, QUIETLY).flatMap(Stream::of).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(all)) {
            return execute(context, name);
        }
    }

    @SuppressWarnings("unchecked") // the only functions of this kind that carry a name
    private static int execute(ConfigurableApplicationContext context, String name) {
        if (!context.containsBean(name) || !(context.getBean(name) instanceof ToIntFunction<?> command)) {
            System.err.println("There is no command " + name);
            return 1;
        }
        return ((ToIntFunction<ApplicationArguments>) command).applyAsInt(context.getBean(ApplicationArguments.class));
    }
}
