package org.addyourvoice.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in, from {@code forum.session.*}.
 *
 * @param idle since the last request
 * @param absolute since sign-in, whatever happens in between
 */
@ConfigurationProperties("forum.session")
public record SessionLengths(
        @DefaultValue("30d") Duration idle,
        @DefaultValue("90d") Duration absolute) {}
