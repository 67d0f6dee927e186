/** How often somebody may do something; the only user of bucket4j. */
@ApplicationModule(allowedDependencies = {"upkeep"})
@NullMarked
package org.addyourvoice.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
