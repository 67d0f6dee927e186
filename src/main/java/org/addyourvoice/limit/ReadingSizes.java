package org.addyourvoice.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much somebody may read, from {@code forum.limits.reading}; the shipped sizes and their reasons stand in application.yml.
 *
 * @param nodes how many nodes there are: each grants its share
 */
@Validated
@ConfigurationProperties("forum.limits.reading")
record ReadingSizes(
        @Valid @NotNull Size account,
        @Valid @NotNull Size address,
        @Positive @DefaultValue("1") int nodes) {

    /**
     * @param capacity how many pages in a row
     * @param period the time in which all of them are free again; they come back evenly over it
     * @param daily the same for a day
     */
    record Size(
            @Positive int capacity,
            @NotNull @DurationMax(days = 1) Duration period,
            @Positive int daily) {

        Size share(int nodes) {
            return new Size(Math.max(1, capacity / nodes), period, Math.max(1, daily / nodes));
        }
    }
}
