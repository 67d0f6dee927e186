/** What members may ask of their own data: to have it erased. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "experience",
            "member",
            "moderation",
            "preference",
            "sanction",
            "setting",
            "tally",
            "limit",
            "upkeep"
        })
@NullMarked
package org.addyourvoice.dataright;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
