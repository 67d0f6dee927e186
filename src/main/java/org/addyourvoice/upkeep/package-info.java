/** What the site does by itself: jobs that one node does at a time, and what became of them. The only user of ShedLock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.addyourvoice.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
