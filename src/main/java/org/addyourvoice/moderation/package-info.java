/** Review cases, decisions, the audit log and the queue's pages. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "experience",
            "member",
            "sanction",
            "setting",
            "vocabulary",
            "safety",
            "text",
            "limit",
            "estimate",
            "upkeep"
        })
@NullMarked
package org.addyourvoice.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
