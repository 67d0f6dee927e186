/** Telling a member that something happened: a list in the forum, and a mail that says no more than that there is news. Never what anybody wrote. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "experience",
            "mail",
            "member",
            "moderation",
            "preference",
            "sanction",
            "seal",
            "upkeep"
        })
@NullMarked
package org.addyourvoice.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
