package org.addyourvoice.experience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.addyourvoice.safety.Trust;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** What each step asks for, from {@code forum.trust.*}; the shipped ones stand in application.yml. */
@Validated
@ConfigurationProperties("forum.trust")
record TrustSteps(
        @Valid @NotNull Step member, @Valid @NotNull Step trusted) {

    /**
     * @param published how many posts stand published
     * @param age time since somebody joined
     */
    record Step(@PositiveOrZero int published, @NotNull Duration age) {

        boolean reached(int posts, Duration time) {
            return posts >= published && time.compareTo(age) >= 0;
        }
    }

    /** @param vouched whether a moderator vouches: the other way to the second step */
    Trust of(int published, Duration age, boolean vouched) {
        if (!vouched && !member.reached(published, age)) {
            return Trust.NEW;
        }
        return trusted.reached(published, age) ? Trust.TRUSTED : Trust.MEMBER;
    }
}
