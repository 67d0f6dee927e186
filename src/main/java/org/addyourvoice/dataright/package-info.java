/** What members may ask of their own data: to take it home, and to have it erased. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "experience",
            "member",
            "moderation",
            "notification",
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
