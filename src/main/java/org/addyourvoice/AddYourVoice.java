package org.addyourvoice;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The forum as one program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AddYourVoice {

    public static void main(String[] args) {
        SpringApplication.run(AddYourVoice.class, args);
    }

    /** The only clock. It ticks in microseconds, as both databases keep them, so that a time read back equals the time written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
