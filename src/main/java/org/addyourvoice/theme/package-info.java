/** The installed themes; the only reader of {@code themes/}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.addyourvoice.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
