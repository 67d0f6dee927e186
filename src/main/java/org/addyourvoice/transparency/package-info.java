/** What everybody may know of how moderation goes: by month, in numbers that lead to nobody. */
@ApplicationModule(allowedDependencies = {"moderation", "experience", "safety"})
@NullMarked
package org.addyourvoice.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
