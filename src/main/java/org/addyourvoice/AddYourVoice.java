package org.addyourvoice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The forum as one program: the site, or a command of the operator's where an argument names one. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AddYourVoice {

    public static void main(String[] args) {
        Optional<String> command = OperatorCommand.in(args);
        if (command.isPresent()) {
            System.exit(OperatorCommand.run(command.get(), args));
        }
        if (List.of(args).contains("--help")) {
            System.out.println(OperatorUsage.ofAll());
            return;
        }
        SpringApplication.run(AddYourVoice.class, args);
    }

    /** The only clock, and the only zone of days and hours that pages show: UTC, because members are everywhere. It ticks in microseconds, as both databases keep them, so that a time read back equals the time written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
