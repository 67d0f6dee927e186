/** Strategies and their cautions, outcomes, contexts and symptoms. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.addyourvoice.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
