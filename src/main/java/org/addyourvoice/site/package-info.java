/** Home, guide, error pages, the security chain and the demo community; imported by nobody. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "experience",
            "moderation",
            "tally",
            "search",
            "preference",
            "member",
            "setting",
            "vocabulary",
            "safety",
            "text",
            "theme",
            "limit",
            "upkeep"
        })
@NullMarked
package org.addyourvoice.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
