/** Experiences and their one lifecycle, reading pages and a member's own posts. */
@ApplicationModule(
        allowedDependencies = {
            "member",
            "preference",
            "sanction",
            "vocabulary",
            "safety",
            "text",
            "limit",
            "mail",
            "upkeep"
        })
@NullMarked
package org.addyourvoice.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
