/** What an operator changes while the forum runs: each setting with its history. */
@ApplicationModule(allowedDependencies = {"member", "theme"})
@NullMarked
package org.addyourvoice.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
