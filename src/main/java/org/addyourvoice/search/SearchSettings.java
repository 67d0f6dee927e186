package org.addyourvoice.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node searches.
 *
 * @param enabled false for a program that answers no visitors, such as an operator's command
 * @param directory where it keeps its index; no other program may keep one there
 * @param inMemory whether to keep it nowhere, and make it anew at each start
 * @param look how often it looks for what other nodes changed; zero for never
 */
@ConfigurationProperties("forum.search")
record SearchSettings(
        @DefaultValue("true") boolean enabled,
        String directory,
        @DefaultValue("false") boolean inMemory,
        @DefaultValue("500ms") Duration look) {}
