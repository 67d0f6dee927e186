/** Finding experiences: by words, by filters and by both. */
@ApplicationModule(
        allowedDependencies = {"experience", "preference", "member", "vocabulary", "text", "limit", "upkeep"})
@NullMarked
package org.addyourvoice.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
