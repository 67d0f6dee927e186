/** How somebody comes in: joining, signing in, and the sessions that follow. */
@ApplicationModule(allowedDependencies = {"member", "safety", "setting", "mail", "seal", "limit", "upkeep"})
@NullMarked
package org.addyourvoice.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
