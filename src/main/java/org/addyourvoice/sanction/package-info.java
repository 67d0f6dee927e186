/** What moderators impose on an account for a while, and what follows from it for its member. */
@ApplicationModule(allowedDependencies = {"member", "safety", "upkeep"})
@NullMarked
package org.addyourvoice.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
