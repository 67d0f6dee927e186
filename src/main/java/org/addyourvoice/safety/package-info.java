/** Screening rules, crisis lines and decision reasons; the only reader of {@code moderation/}. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.addyourvoice.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
