/** How somebody likes to read: look, words, what they would rather not meet. For visitors in their browser, for members in the account. */
@ApplicationModule(allowedDependencies = {"theme", "vocabulary", "member", "safety"})
@NullMarked
package org.addyourvoice.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
