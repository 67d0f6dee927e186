/** What can be said of a few numbers: how sure a share is, and how long most of them took. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.addyourvoice.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
