/** Locks short texts in the database with a key that doesn't lie there. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.addyourvoice.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
