/** Voices, one per member and strategy, and the community tallies made of them. */
@ApplicationModule(
        allowedDependencies = {
            "experience",
            "member",
            "preference",
            "sanction",
            "vocabulary",
            "text",
            "limit",
            "estimate",
            "upkeep"
        })
@NullMarked
package org.addyourvoice.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
